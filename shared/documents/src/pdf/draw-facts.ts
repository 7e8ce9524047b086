import type { FactsBlock } from '../content/document-content.ts';
import { drawHeading } from './draw-heading.ts';
import { drawLines, FAINT, type Paper } from './paper.ts';

const SIZE = 9;
const GAP = 4;
const LABEL = 86;

type Fact = FactsBlock['facts'][number];

/** Fewer rows are kept together; more could leave half a page empty. */
const MOST_TOGETHER = 6;

/**
 * Labels and values, two a row; a wide one has its row alone, and none is cut. A few stand on one
 * page. `after`: the height that has to follow the last on the same page.
 */
export async function drawFacts(
  paper: Paper,
  { title, facts }: FactsBlock,
  after: number,
): Promise<void> {
  const rows = inRows(facts).map((row) => placeRow(paper, row));
  const heading = title === undefined ? 0 : 19;
  const whole = rows.reduce((sum, { height }) => sum + height, heading + after + 8);
  await paper.need(rows.length <= MOST_TOGETHER ? whole : 60);
  if (title !== undefined) drawHeading(paper, title);
  for (const [at, { width, texts, height }] of rows.entries()) {
    await paper.need(height + (at === rows.length - 1 ? after + 8 : 0));
    for (const [n, { label, lines }] of texts.entries()) {
      const x = paper.left + n * width;
      paper.line(label, x, paper.y, LABEL - 4, { size: SIZE, colour: FAINT });
      drawLines(paper, lines, { x: x + LABEL, y: paper.y, width: width - LABEL }, { size: SIZE });
    }
    paper.y += height;
  }
  paper.y += 8;
}

function placeRow(paper: Paper, row: readonly Fact[]) {
  const width = row.length === 1 && row[0]!.wide ? paper.width : paper.width / 2;
  const texts = row.map((fact) => ({
    label: fact.label,
    lines: paper.wrap(paper.rare.printable(fact.value), width - LABEL - 8, SIZE),
  }));
  const most = Math.max(...texts.map(({ lines }) => lines.length));
  return { width, texts, height: paper.heightOf(most, SIZE) + GAP };
}

function inRows(facts: readonly Fact[]): Fact[][] {
  const rows: Fact[][] = [];
  for (const fact of facts) {
    const last = rows.at(-1);
    const fits = !fact.wide && last?.length === 1 && !last[0]!.wide;
    if (fits) last.push(fact);
    else rows.push([fact]);
  }
  return rows;
}
