import { TextDecoder } from 'node:util';
import type { RawRow, TableSource } from './table-types.ts';
import type { Encoding } from './sniff-encoding.ts';
import { MAX_SHEET_ROWS } from './limits.ts';
import { CsvSplitter } from './split-csv.ts';
import { TableRefused } from './table-refused.ts';

/** Rows are counted as Excel counts them: a quoted line break starts none, a blank line is one. */
export async function* readCsv(source: TableSource, encoding: Encoding): AsyncGenerator<RawRow> {
  const splitter = new CsvSplitter();
  for await (const text of decode(source, encoding)) yield* rawRows(splitter, splitter.push(text));
  yield* rawRows(splitter, splitter.end());
}

function* rawRows(splitter: CsvSplitter, records: Iterable<string[]>): Generator<RawRow> {
  for (const record of records) {
    const row = splitter.row - 1;
    if (row > MAX_SHEET_ROWS) {
      const message = `The file has more than ${MAX_SHEET_ROWS} lines.`;
      throw new TableRefused('too-many-rows', message, { row });
    }
    // Blank lines by the million are passed over here, where they cost least.
    if (record.length === 1 && record[0] === '') continue;
    yield { row, cells: record.map((text) => (text === '' ? undefined : text)) };
  }
}

/** The decoder keeps the half of a character that a chunk's edge cut off. */
async function* decode(source: TableSource, encoding: Encoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  let atStart = true;
  for await (const chunk of (await source.open()) as AsyncIterable<Buffer>) {
    const text = decoder.decode(chunk, { stream: true });
    if (text === '') continue;
    // TextDecoder drops UTF-8's byte order mark and keeps GB18030's.
    yield atStart ? text.replace(/^\ufeff/, '') : text;
    atStart = false;
  }
  yield decoder.decode();
}
