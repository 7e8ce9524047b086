import { cellText } from '../content/cell-text.ts';
import type { CellKind, Column, Row, TableBlock } from '../content/document-content.ts';
import { drawHeading } from './draw-heading.ts';
import { drawLines, FAINT, INK, type Paper, RULE, type TextStyle } from './paper.ts';

const SIZE = 8;
const PADDING = 3;

const ALIGNED: Record<CellKind, TextStyle['align']> = {
  text: 'left',
  code: 'left',
  count: 'right',
  amount: 'right',
  share: 'right',
  figure: 'right',
  day: 'left',
  instant: 'left',
};

interface Placed {
  column: Column;
  x: number;
  width: number;
}

/**
 * A ruled table over as many pages as it takes, its header on top of each. `after`: the height that
 * has to follow its end on the same page.
 */
export async function drawTable(paper: Paper, table: TableBlock, after: number): Promise<void> {
  const placed = placeColumns(paper, table.columns);
  const header = wrapRow(paper, placed, (_column, n) => table.columns[n]!.title);
  const first = table.rows[0];
  // The heading, the header and one row stay together.
  const ahead = first === undefined ? 0 : heightOf(paper, wrapCells(paper, placed, first));
  await paper.need(24 + heightOf(paper, header) + ahead);
  drawHeading(paper, table.title);
  if (table.rows.length === 0) return drawEmpty(paper, table.whenEmpty);
  drawRow(paper, placed, header, HEADER);
  // Totals never stand alone on a page: the last row comes along.
  const totals = table.totals ? wrapCells(paper, placed, table.totals) : undefined;
  const rest = (totals ? heightOf(paper, totals) : 0) + after + 10;
  for (const [n, row] of table.rows.entries()) {
    const isLast = n === table.rows.length - 1;
    const cells = wrapCells(paper, placed, row);
    const turned = await paper.need(heightOf(paper, cells) + (isLast ? rest : 0));
    if (turned) drawRow(paper, placed, header, HEADER);
    drawRow(paper, placed, cells, { bold: false });
  }
  if (totals) drawRow(paper, placed, totals, { bold: true });
  paper.y += 10;
}

function placeColumns(paper: Paper, columns: readonly Column[]): Placed[] {
  const shares = columns.reduce((sum, { width }) => sum + width, 0);
  let x = paper.left;
  return columns.map((column) => {
    const width = (column.width / shares) * paper.width;
    const place = { column, x, width };
    x += width;
    return place;
  });
}

function wrapCells(paper: Paper, placed: readonly Placed[], row: Row): string[][] {
  return wrapRow(paper, placed, ({ holds }, n) => cellText(holds, row[n] ?? null));
}

function wrapRow(
  paper: Paper,
  placed: readonly Placed[],
  textOf: (column: Column, n: number) => string,
): string[][] {
  return placed.map(({ column, width }, n) =>
    textOf(column, n)
      .split('\n')
      .flatMap((text) => paper.wrap(paper.rare.printable(text), width - 2 * PADDING, SIZE)),
  );
}

function heightOf(paper: Paper, cells: readonly string[][]): number {
  const most = Math.max(...cells.map((lines) => lines.length));
  return paper.heightOf(most, SIZE) + PADDING;
}

interface RowStyle {
  bold: boolean;
  shade?: string;
  centred?: boolean;
}

const HEADER: RowStyle = { bold: true, shade: '#eeeeee', centred: true };

function drawRow(
  paper: Paper,
  placed: readonly Placed[],
  cells: readonly string[][],
  { bold, shade, centred }: RowStyle,
): void {
  const { pdf, y, left, width } = paper;
  const height = heightOf(paper, cells);
  if (shade) pdf.rect(left, y, width, height).fill(shade);
  pdf.lineWidth(0.5).strokeColor(RULE).rect(left, y, width, height);
  for (const { x } of placed.slice(1)) pdf.moveTo(x, y).lineTo(x, y + height);
  pdf.stroke();
  for (const [n, { column, x, width: wide }] of placed.entries()) {
    const lines = cells[n]!;
    const above = (height - paper.heightOf(lines.length, SIZE)) / 2;
    const at = { x: x + PADDING, y: y + above, width: wide - 2 * PADDING };
    const align = centred ? 'center' : ALIGNED[column.holds]!;
    drawLines(paper, lines, at, { size: SIZE, bold, align, colour: INK });
  }
  paper.y += height;
}

function drawEmpty(paper: Paper, text: string): void {
  paper.line(text, paper.left, paper.y, paper.width, { size: 9, colour: FAINT });
  paper.y += 22;
}
