import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fontkit from 'fontkit';
import type { Font } from 'fontkit';

/** Noto Sans SC, regular, under the Open Font License (fonts/OFL.txt). */
const FILE = join(import.meta.dirname, '..', '..', 'fonts', 'noto-sans-sc-regular.ttf');

export interface DocumentFont {
  /** What pdfkit embeds, cut down to the glyphs that were used. */
  font: Font;
  hasGlyph(codePoint: number): boolean;
  /** The width of one line of text in points. */
  widthOf(text: string, size: number): number;
}

let opened: DocumentFont | undefined;

/**
 * The one font of all documents, read at the first document (10 MB, 30 ms) and kept: reading it for
 * each would cost more than most documents do.
 */
export function documentFont(): DocumentFont {
  opened ??= openFont();
  return opened;
}

function openFont(): DocumentFont {
  const font = fontkit.create(readFileSync(FILE));
  if (font.type !== 'TTF') throw new Error('the font of the documents is no single font');
  // Chinese needs no shaping, and shaping was two thirds of the time of a long table.
  Object.assign(font, { layout: (text: string) => glyphByGlyph(font, text) });
  const advances = new Map<number, number>();
  const advanceOf = (codePoint: number) => {
    const known = advances.get(codePoint);
    if (known !== undefined) return known;
    const advance = font.glyphForCodePoint(codePoint).advanceWidth / font.unitsPerEm;
    advances.set(codePoint, advance);
    return advance;
  };
  return {
    font,
    hasGlyph: (codePoint) => font.hasGlyphForCodePoint(codePoint),
    widthOf(text, size) {
      let sum = 0;
      for (const character of text) sum += advanceOf(character.codePointAt(0)!);
      return sum * size;
    },
  };
}

/** What pdfkit reads of a run: each character's glyph beside the next, without kerning. */
function glyphByGlyph(font: Font, text: string) {
  const glyphs = [...text].map((character) => font.glyphForCodePoint(character.codePointAt(0)!));
  const positions = glyphs.map(({ advanceWidth: xAdvance }) => ({
    xAdvance,
    yAdvance: 0,
    xOffset: 0,
    yOffset: 0,
  }));
  const advanceWidth = positions.reduce((sum, { xAdvance }) => sum + xAdvance, 0);
  return { glyphs, positions, advanceWidth };
}
