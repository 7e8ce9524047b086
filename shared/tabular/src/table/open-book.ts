import type { Book } from './book.ts';
import type { RawRow, TableSource } from './table-types.ts';
import { foldHeader } from './fold-header.ts';
import { openWorkbook } from '../workbook/open-workbook.ts';
import { pickDelimiterBy } from '../csv/pick-delimiter.ts';
import { readCsv } from '../csv/read-csv.ts';
import { sniffEncoding } from '../csv/sniff-encoding.ts';
import { sniffFile } from '../files/sniff-file.ts';
import { tableRefused } from './table-refused.ts';

export interface Wanted {
  /** The one sheet that is asked for. */
  readonly sheet?: string | undefined;
  /** How many of a format's columns the rows have at best: tells what parts a text's fields. */
  columnsFound(rows: readonly RawRow[]): number;
}

/** Opens a file by what its bytes say it is. What can't be read is refused, each kind by name. */
export async function openBook(source: TableSource, wanted: Wanted): Promise<Book> {
  const kind = await sniffFile(source);
  if (kind === 'compound') throw tableRefused('is-other', { kind: 'xls' });
  if (kind === 'markup') throw tableRefused('is-web-page', {});
  const book =
    kind === 'workbook' ? await openWorkbook(source) : await openText(source, kind, wanted);
  const { sheet } = wanted;
  if (sheet === undefined) return book;
  const named = book.sheets.find(({ name = '' }) => foldHeader(name) === foldHeader(sheet));
  if (named) return { ...book, sheets: [{ ...named, isHidden: false }] };
  await book.close();
  throw tableRefused('missing-sheet', { sheet });
}

async function openText(
  source: TableSource,
  kind: 'text' | 'utf-16le' | 'utf-16be',
  { columnsFound }: Wanted,
): Promise<Book> {
  const encoding = kind === 'text' ? await sniffEncoding(source) : kind;
  const rows = () => readCsv(source, encoding, pickDelimiterBy(columnsFound));
  return {
    kind: 'text',
    sheets: [{ name: undefined, isHidden: false, rows }],
    close: () => Promise.resolve(),
  };
}
