import { encode } from 'uqr';
import type { QrBlock } from '../content/document-content.ts';
import type { Paper } from './paper.ts';

/** 32 mm: a scanner reads it at arm's length, also from a copy. */
const EDGE = 91;
const GAP = 40;

/** QR codes beside each other, drawn as squares: sharp at any size, and no picture to load. */
export async function drawQr(paper: Paper, { codes }: QrBlock): Promise<void> {
  await paper.need(EDGE + 30);
  for (const [n, { holds, caption }] of codes.entries()) {
    const x = paper.left + n * (EDGE + GAP);
    drawCode(paper, holds, x, paper.y);
    paper.line(caption, x - GAP / 2, paper.y + EDGE + 3, EDGE + GAP, { size: 8, align: 'center' });
  }
  paper.y += EDGE + 26;
}

function drawCode({ pdf }: Paper, text: string, x: number, y: number): void {
  const { data, size } = encode(text, { ecc: 'M', border: 0 });
  const edge = EDGE / size;
  for (const [row, modules] of data.entries()) {
    for (const [column, dark] of modules.entries()) {
      if (dark) pdf.rect(x + column * edge, y + row * edge, edge, edge);
    }
  }
  pdf.fill('#000000');
}
