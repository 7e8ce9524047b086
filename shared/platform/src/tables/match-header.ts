import type { Column, RawRow } from './table-types.ts';
import { TableRefused } from './table-refused.ts';

export interface MatchedColumn<K extends string> {
  readonly key: K;
  readonly index: number;
  /** As the file has it, for messages. */
  readonly header: string;
}

/** Clerks write `价税合计（元）`, `价税合计 (元)` and a zero-width blank out of a web page alike. */
export function foldHeader(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s\u200b-\u200d\u2060\ufeff]/gu, '')
    .toLowerCase();
}

/** Finds each column by its header, in any order. Headers that no column accepts are ignored. */
export function matchHeader<K extends string>(
  { row, cells }: RawRow,
  columns: readonly Column<K>[],
): MatchedColumn<K>[] {
  const keyOf = new Map(
    columns.flatMap(({ key, headers }) => headers.map((name) => [foldHeader(name), key] as const)),
  );
  const found = new Map<K, MatchedColumn<K>>();
  for (const [index, cell] of cells.entries()) {
    if (typeof cell !== 'string') continue;
    const key = keyOf.get(foldHeader(cell));
    if (key === undefined) continue;
    const earlier = found.get(key);
    if (earlier) throw repeated(row, earlier.header, cell.trim());
    found.set(key, { key, index, header: cell.trim() });
  }
  const missing = columns.filter(({ key, required }) => required && !found.has(key));
  if (missing.length > 0) throw missingColumns(row, missing);
  return [...found.values()];
}

function repeated(row: number, earlier: string, header: string): TableRefused {
  const also = earlier === header ? 'twice' : `beside ${earlier}`;
  return new TableRefused('repeated-column', `Row ${row} has the column ${header} ${also}.`, {
    row,
    column: header,
  });
}

function missingColumns(row: number, missing: readonly Column<string>[]): TableRefused {
  const column = missing.map(({ key, headers }) => headers[0] ?? key).join('、');
  return new TableRefused('missing-column', `Row ${row}, the header, lacks the column ${column}.`, {
    row,
    column,
  });
}
