import type { SignaturesBlock } from '../content/document-content.ts';
import { type Paper, RULE } from './paper.ts';

/** Room for a hand and a round seal of 45 mm beside it would be 128 points; a hand needs half. */
const HEIGHT = 84;
const MOST_A_ROW = 3;

/** How much of a page they take. */
export function signaturesHeight({ signers }: SignaturesBlock): number {
  return Math.ceil(signers.length / MOST_A_ROW) * HEIGHT + 14;
}

/** Boxes to sign and seal in, each with the day; never torn from one page to the next. */
export async function drawSignatures(paper: Paper, block: SignaturesBlock): Promise<void> {
  const { signers } = block;
  const columns = Math.min(signers.length, MOST_A_ROW);
  const rows = Math.ceil(signers.length / MOST_A_ROW);
  await paper.need(signaturesHeight(block));
  paper.y += 4;
  const width = paper.width / columns;
  for (const [n, signer] of signers.entries()) {
    const x = paper.left + (n % MOST_A_ROW) * width;
    const y = paper.y + Math.floor(n / MOST_A_ROW) * HEIGHT;
    paper.pdf.lineWidth(0.5).strokeColor(RULE).rect(x, y, width, HEIGHT).stroke();
    paper.line(`${signer}：`, x + 6, y + 6, width - 12, { size: 9 });
    paper.line('年    月    日', x + 6, y + HEIGHT - 20, width - 14, { size: 9, align: 'right' });
  }
  paper.y += rows * HEIGHT + 10;
}
