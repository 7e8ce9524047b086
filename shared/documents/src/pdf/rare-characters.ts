/**
 * A character that the font lacks is named, never printed as an empty box: 𠮷 becomes 〔U+20BB7〕, and
 * the document's last note lists what was named, so that a clerk can write it in by hand.
 */
export interface RareCharacters {
  /** The text with every character that can't be printed named in its place. */
  printable(text: string): string;
  /** What has been named so far, each once, in the order of first use. */
  named(): readonly string[];
}

/** Joiners, marks of direction and selectors of a variant: they have no shape of their own. */
const SHAPELESS = /^[\p{Cf}\uFE00-\uFE0F\u{E0100}-\u{E01EF}]$/u;

export function findRareCharacters(hasGlyph: (codePoint: number) => boolean): RareCharacters {
  const named = new Set<string>();
  const printed = (character: string) => {
    const codePoint = character.codePointAt(0)!;
    if (SHAPELESS.test(character)) return '';
    if (codePoint >= 0x20 && hasGlyph(codePoint)) return character;
    // A tab or a line break in one line of text is a blank.
    if (codePoint < 0x20) return ' ';
    const name = codePoint.toString(16).toUpperCase().padStart(4, '0');
    named.add(`U+${name}`);
    return `〔U+${name}〕`;
  };
  return {
    printable(text) {
      let whole = '';
      for (const character of text) whole += printed(character);
      return whole;
    },
    named: () => [...named],
  };
}
