import { setImmediate as letOthersRun } from 'node:timers/promises';
import PDFDocument from 'pdfkit';
import { documentFont } from './document-font.ts';
import { findRareCharacters, type RareCharacters } from './rare-characters.ts';
import { cutText, wrapText } from './wrap-text.ts';

/** A4 in points. */
const SHORT_EDGE = 595.28;
const LONG_EDGE = 841.89;

/** Room at the edges: printers cut what is nearer than 5 mm (14 points), files are punched left. */
const MARGIN = { left: 48, right: 40, top: 62, bottom: 52 };

/** Ascender and descender of the font, of its size. */
const LINE_HEIGHT = 1.448;
/** Between the lines of one text: closer than the font's own, which is made for screens. */
const LEADING = 1.3;

export const INK = '#000000';
export const FAINT = '#666666';
export const RULE = '#999999';

export interface TextStyle {
  size: number;
  bold?: boolean;
  align?: 'left' | 'center' | 'right';
  colour?: string;
}

/** Sheets of A4 that are drawn on from top to bottom. */
export interface Paper {
  pdf: PDFKit.PDFDocument;
  rare: RareCharacters;
  left: number;
  width: number;
  top: number;
  bottom: number;
  height: number;
  /** Where the next thing is drawn; whoever draws moves it on. */
  y: number;
  /** Turns to a new page where less than `height` is left on this one. */
  need(height: number): Promise<boolean>;
  /** One line, its top at `y`, cut to `width`. */
  line(text: string, x: number, y: number, width: number, style: TextStyle): void;
  wrap(text: string, width: number, size: number): string[];
  /** The height of so many lines of one text. */
  heightOf(lines: number, size: number): number;
}

export interface PaperOptions {
  orientation: 'portrait' | 'landscape';
  title: string;
  author: string;
  printedAt: Date;
  /** Nobody reads on: the rest need not be drawn. */
  isAbandoned(): boolean;
}

/** Thrown out of a drawing whose reader has gone; nothing is wrong. */
export class Abandoned extends Error {}

export function openPaper(options: PaperOptions): Paper {
  const { font, hasGlyph, widthOf } = documentFont();
  const pdf = openPdf(options, font);
  const isWide = options.orientation === 'landscape';
  const [wide, high] = isWide ? [LONG_EDGE, SHORT_EDGE] : [SHORT_EDGE, LONG_EDGE];
  const rare = findRareCharacters(hasGlyph);
  const paper: Paper = {
    pdf,
    rare,
    left: MARGIN.left,
    width: wide - MARGIN.left - MARGIN.right,
    top: MARGIN.top,
    bottom: high - MARGIN.bottom,
    height: high,
    y: MARGIN.top,
    async need(height) {
      if (paper.y + height <= paper.bottom) return false;
      // A page takes some milliseconds: other requests of the process come in between.
      await letOthersRun();
      if (options.isAbandoned()) throw new Abandoned();
      joinOperators(pdf);
      pdf.addPage();
      paper.y = MARGIN.top;
      return true;
    },
    line(text, x, y, width, { size, bold = false, align = 'left', colour = INK }) {
      const of = (part: string) => widthOf(part, size);
      const shown = cutText(text, width, of);
      const rest = align === 'left' ? 0 : width - of(shown);
      pdf.fontSize(size).fillColor(colour);
      // One weight of the font is kept (10 MB each): bold is drawn by a thin outline.
      if (bold) pdf.lineWidth(size / 32).strokeColor(colour);
      const start = x + (align === 'center' ? rest / 2 : rest);
      pdf.text(shown, start, y, { lineBreak: false, stroke: bold, fill: true });
    },
    wrap: (text, width, size) => wrapText(text, width, (part) => widthOf(part, size)),
    heightOf: (lines, size) => ((lines - 1) * LEADING + LINE_HEIGHT) * size,
  };
  return paper;
}

function openPdf({ title, author, printedAt, orientation }: PaperOptions, font: unknown) {
  const pdf = new PDFDocument({
    size: 'A4',
    layout: orientation,
    // The margins are kept by `need`; pdfkit's own would turn pages by themselves.
    margin: 0,
    bufferPages: true,
    pdfVersion: '1.7',
    lang: 'zh-CN',
    info: { Title: title, Author: author, CreationDate: printedAt, ModDate: printedAt },
    // Types know a file's name or its bytes; pdfkit takes an opened font as well.
    font: font as string,
  });
  return pdf;
}

/**
 * Pages wait for their number until the last is drawn, and pdfkit keeps each operator of a page in
 * an array of its own, which takes ten times the room of its bytes: on a full page they are joined.
 */
function joinOperators({ page }: PDFKit.PDFDocument): void {
  const { content } = page as unknown as { content: { buffer: Uint8Array[] } };
  content.buffer = [Buffer.concat(content.buffer)];
}

/** Draws the lines of one text beneath each other; `y` is the top of the first. */
export function drawLines(
  paper: Paper,
  lines: readonly string[],
  at: { x: number; y: number; width: number },
  style: TextStyle,
): void {
  for (const [n, text] of lines.entries()) {
    paper.line(text, at.x, at.y + n * LEADING * style.size, at.width, style);
  }
}
