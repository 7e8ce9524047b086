import type { Writable } from 'node:stream';
import { finished } from 'node:stream/promises';
import type { Block, DocumentContent, ParagraphBlock } from '../content/document-content.ts';
import { verificationCode } from '../content/verification-code.ts';
import { drawFacts } from './draw-facts.ts';
import { drawHeadAndFoot } from './draw-head-and-foot.ts';
import { drawQr } from './draw-qr.ts';
import { drawSignatures, signaturesHeight } from './draw-signatures.ts';
import { drawTable } from './draw-table.ts';
import { Abandoned, drawLines, openPaper, type Paper } from './paper.ts';

/** A heading of the block and its first lines. */
const LEAST_BENEATH = 60;

/**
 * Prints a document. In: what it says, when it is printed, and where the bytes go; the stream is
 * ended. A reader that goes away ends the work quietly; any other failure is thrown.
 */
export async function writePdf(
  content: DocumentContent,
  printedAt: Date,
  output: Writable,
): Promise<void> {
  const paper = openPaper({
    orientation: content.orientation,
    title: `${content.title} ${content.subtitle}`,
    author: content.project.unit,
    printedAt,
    isAbandoned: () => output.destroyed,
  });
  const sent = finished(output, { readable: false }).catch((error: unknown) => {
    if (!output.destroyed) throw error;
  });
  paper.pdf.pipe(output);
  try {
    drawTitle(paper, content);
    for (const [n, block] of content.blocks.entries()) {
      await drawBlock(paper, block, followedBy(content.blocks.slice(n, n + 3)));
    }
    await drawRareNote(paper);
    drawHeadAndFoot(paper, content, verificationCode(content), printedAt);
  } catch (error) {
    if (error instanceof Abandoned) return;
    output.destroy();
    throw error;
  }
  paper.pdf.end();
  await sent;
}

function drawTitle(paper: Paper, { title, subtitle }: DocumentContent): void {
  const { rare, left, width } = paper;
  paper.line(title, left, paper.y, width, { size: 18, bold: true, align: 'center' });
  paper.y += 30;
  paper.line(rare.printable(subtitle), left, paper.y, width, { size: 11, align: 'center' });
  paper.y += 26;
}

/**
 * Signatures alone on a page could be put under anything: what they sign comes along. A result in
 * large letters has what explains it beneath.
 */
function followedBy([block, next, afterNext]: readonly Block[]): number {
  if (next?.kind === 'signatures') return signaturesHeight(next);
  if (block?.kind !== 'paragraph' || block.size !== 'large' || !next) return 0;
  return LEAST_BENEATH + (next.kind === 'facts' && afterNext ? followedBy([next, afterNext]) : 0);
}

async function drawBlock(paper: Paper, block: Block, after: number): Promise<void> {
  if (block.kind === 'facts') return drawFacts(paper, block, after);
  if (block.kind === 'table') return drawTable(paper, block, after);
  if (block.kind === 'signatures') return drawSignatures(paper, block);
  if (block.kind === 'qr') return drawQr(paper, block);
  return drawParagraph(paper, block, after);
}

async function drawParagraph(
  paper: Paper,
  { text, size: wanted }: Omit<ParagraphBlock, 'kind'>,
  after: number,
): Promise<void> {
  const size = wanted === 'large' ? 16 : 9;
  const lines = paper.wrap(paper.rare.printable(text), paper.width, size);
  const height = paper.heightOf(lines.length, size);
  await paper.need(height + after);
  const at = { x: paper.left, y: paper.y, width: paper.width };
  drawLines(paper, lines, at, { size, bold: wanted === 'large' });
  paper.y += height + 6;
}

async function drawRareNote(paper: Paper): Promise<void> {
  const named = paper.rare.named();
  if (named.length === 0) return;
  const text = `注：字库中没有的生僻字以其统一码代替：${named.join('、')}。请按原件手工填写。`;
  await drawParagraph(paper, { text }, 0);
}
