/** What programs put around a cell's value, and no person typed. Pure text to text. */

/** Characters without width: they come along from web pages and change no value that is a code. */
const WITHOUT_WIDTH = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/gu;

const NAMED_ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  middot: '·',
  bull: '•',
  ldquo: '“',
  rdquo: '”',
  lsquo: '‘',
  rsquo: '’',
  mdash: '—',
  ndash: '–',
  hellip: '…',
};

const ENTITY = /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,8}));/giu;

/** A platform that escapes twice writes `&amp;#183;`; deeper is made up. */
const MOST_ESCAPES = 3;

/**
 * Tabs and blanks around it, Excel's `="…"` and its apostrophe before a text. The apostrophe goes
 * only where text that may well begin with one ('t Hooft) can't be meant.
 */
export function unwrapCell(text: string): string {
  const trimmed = text.trim();
  const wrapped = /^=\s*"((?:[^"]|"")*)"$/su.exec(trimmed);
  if (wrapped) return wrapped[1]!.replaceAll('""', '"').trim();
  return trimmed.replace(/^'(?=[\p{N}\p{Script=Han}=+\-@([A-Z]|[a-z]\d)/u, '').trim();
}

/** As `unwrapCell`, and in plain letters: for codes, numbers and times, never for names. */
export function plainCell(text: string): string {
  const plain = text.normalize('NFKC').replace(WITHOUT_WIDTH, '');
  return unwrapCell(plain).replace(/^'/, '');
}

/** A code's letters alone: blanks inside it are the typist's. */
export function codeCell(text: string): string {
  return plainCell(text).replace(/\s/gu, '');
}

/** `AT&amp;T` and `&#183;` stand for `AT&T` and `·`. What stands for nothing stays as it is. */
export function decodeEntities(text: string): string {
  let decoded = text;
  for (let times = 0; times < MOST_ESCAPES && decoded.includes('&'); times += 1) {
    decoded = decoded.replace(ENTITY, entityOf);
  }
  return decoded;
}

function entityOf(whole: string, decimal?: string, hex?: string, name?: string): string {
  if (name !== undefined) return NAMED_ENTITIES[name.toLowerCase()] ?? whole;
  const point = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
  const isCharacter = point > 0 && point <= 0x10ffff && !(point >= 0xd800 && point <= 0xdfff);
  return isCharacter ? String.fromCodePoint(point) : whole;
}

/** `1.23E+17`: Excel showed a long number so, and saving the file kept no more of it. */
export function hasLostDigits(text: string): boolean {
  return /^[+-]?\d(?:\.\d+)?E\+?\d{1,3}$/iu.test(codeCell(text)) && /[.+]/.test(text);
}
