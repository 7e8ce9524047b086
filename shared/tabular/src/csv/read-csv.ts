import { TextDecoder } from 'node:util';
import type { RawRow, TableSource } from '../table/table-types.ts';
import type { Encoding } from './sniff-encoding.ts';
import type { PickDelimiter } from './pick-delimiter.ts';
import { MAX_SHEET_ROWS } from '../table/limits.ts';
import { SAMPLE_CHARS, separatorLine } from './pick-delimiter.ts';
import { CsvSplitter } from './split-csv.ts';
import { tableRefused } from '../table/table-refused.ts';

/** Rows are counted as Excel counts them: a quoted line break starts none, a blank line is one. */
export async function* readCsv(
  source: TableSource,
  encoding: Encoding,
  pickDelimiter: PickDelimiter,
): AsyncGenerator<RawRow> {
  let sample = '';
  let splitter: CsvSplitter | undefined;
  const begin = (): [CsvSplitter, string] => {
    const named = separatorLine(sample);
    const text = named ? sample.slice(named.length) : sample;
    splitter = new CsvSplitter(named?.delimiter ?? pickDelimiter(text));
    return [splitter, text];
  };
  for await (const text of decode(source, encoding, () => splitter?.row ?? 1)) {
    if (splitter) yield* rawRows(splitter, splitter.push(text));
    else {
      sample += text;
      if (sample.length < SAMPLE_CHARS) continue;
      const [begun, first] = begin();
      yield* rawRows(begun, begun.push(first));
    }
  }
  if (!splitter) {
    const [begun, all] = begin();
    yield* rawRows(begun, begun.push(all));
    yield* rawRows(begun, begun.end());
  } else yield* rawRows(splitter, splitter.end());
}

function* rawRows(splitter: CsvSplitter, records: Iterable<string[]>): Generator<RawRow> {
  for (const record of records) {
    const row = splitter.row - 1;
    if (row > MAX_SHEET_ROWS) {
      throw tableRefused('too-many-rows', { most: MAX_SHEET_ROWS }, { row });
    }
    // Blank lines by the million are passed over here, where they cost least.
    if (record.length === 1 && record[0] === '') continue;
    yield { row, cells: record.map((text) => (text === '' ? undefined : text)) };
  }
}

/** The decoder keeps the half of a character that a chunk's edge cut off. */
async function* decode(
  source: TableSource,
  encoding: Encoding,
  row: () => number,
): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  let atStart = true;
  const take = (chunk?: Buffer): string => {
    try {
      return chunk ? decoder.decode(chunk, { stream: true }) : decoder.decode();
    } catch {
      throw tableRefused('unsupported-encoding', { row: row() }, { row: row() });
    }
  };
  for await (const chunk of (await source.open()) as AsyncIterable<Buffer>) {
    const text = take(chunk);
    if (text === '') continue;
    // TextDecoder drops UTF-8's byte order mark and keeps GB18030's.
    yield atStart ? text.replace(/^\ufeff/, '') : text;
    atStart = false;
  }
  yield take();
}
