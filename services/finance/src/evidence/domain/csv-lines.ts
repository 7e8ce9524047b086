import type { CellType, EvidenceColumn } from './evidence-tables.ts';

export type Cell = string | number | boolean | null;
export type EvidenceRecord = Record<string, Cell>;

/** Excel takes a file for UTF-8 only with the byte order mark. */
const BYTE_ORDER_MARK = '\ufeff';

/**
 * What a spreadsheet would take for a formula, half or full width, and the mark that keeps it from
 * that: a text beginning with either gets the mark in front, so that reading can take it off again.
 */
const FORMULA_LIKE = /^['=+\-@\t\r＝＋－＠]/;
const MARK = "'";
const QUOTED = /[",\r\n]|^\s|\s$/;

/** A table as lines of CSV (RFC 4180), its header first. */
export function* csvLines(
  columns: readonly EvidenceColumn[],
  records: Iterable<EvidenceRecord>,
): Generator<string> {
  yield `${BYTE_ORDER_MARK}${columns.map(({ header }) => quote(header)).join(',')}\r\n`;
  for (const record of records) {
    yield `${columns.map(({ key }) => writeCell(record[key] ?? null)).join(',')}\r\n`;
  }
}

/** Numbers stay numbers, a negative one too: only text can be a formula. */
function writeCell(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell !== 'string') return String(cell);
  return quote(FORMULA_LIKE.test(cell) ? MARK + cell : cell);
}

function quote(text: string): string {
  return QUOTED.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * A cell read back; undefined where its text is none of its column's type.
 */
export function readCell(type: CellType, text: string | undefined): Cell | undefined {
  if (text === undefined || text === '') return null;
  switch (type) {
    case 'text':
      return text.startsWith(MARK) ? text.slice(MARK.length) : text;
    case 'whole':
      return /^-?\d{1,16}$/.test(text) ? Number(text) : undefined;
    case 'decimal':
      return Number.isFinite(Number(text)) ? Number(text) : undefined;
    default:
      return text === 'true' ? true : text === 'false' ? false : undefined;
  }
}
