import type { FactsBlock } from '../content/document-content.ts';
import { drawHeading } from './draw-heading.ts';
import { drawLines, FAINT, type Paper } from './paper.ts';

const SIZE = 9;
const GAP = 4;
const LABEL = 86;

type Fact = FactsBlock['facts'][number];

/**
 * Labels and values, two a row; a wide one has its row alone, and none is cut. `after`: the height
 * that has to follow the last on the same page.
 */
export async function drawFacts(
  paper: Paper,
  { title, facts }: FactsBlock,
  after: number,
): Promise<void> {
  if (title !== undefined) {
    await paper.need(60);
    drawHeading(paper, title);
  }
  const rows = inRows(facts);
  for (const [at, row] of rows.entries()) {
    const width = row.length === 1 && row[0]!.wide ? paper.width : paper.width / 2;
    const texts = row.map((fact) => ({
      label: fact.label,
      lines: paper.wrap(paper.rare.printable(fact.value), width - LABEL - 8, SIZE),
    }));
    const most = Math.max(...texts.map(({ lines }) => lines.length));
    const height = paper.heightOf(most, SIZE) + GAP;
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
