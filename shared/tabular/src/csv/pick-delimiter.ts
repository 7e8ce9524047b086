import type { RawRow } from '../table/table-types.ts';
import { TableRefused } from '../table/table-refused.ts';
import { CsvSplitter, type Delimiter } from './split-csv.ts';

/**
 * How much of a text is looked at to tell what parts its fields: 20 rows of a header's region with
 * ease. Larger delays the first row.
 */
export const SAMPLE_CHARS = 32_768;

/** The comma first: it wins where nothing speaks for another. */
const DELIMITERS: readonly Delimiter[] = [',', ';', '\t', '|'];

const MOST_ROWS = 20;

export type PickDelimiter = (sample: string) => Delimiter;

/** Excel's own first line `sep=;`, which it shows as no row. */
export function separatorLine(text: string): { length: number; delimiter: Delimiter } | undefined {
  const match = /^"?sep=([,;\t|])"?(?:\r\n|\r|\n)/i.exec(text);
  return match ? { length: match[0].length, delimiter: match[1] as Delimiter } : undefined;
}

/** The one under which most columns are found: counting commas would be misled by addresses. */
export function pickDelimiterBy(columnsFound: (rows: readonly RawRow[]) => number): PickDelimiter {
  return (sample) => {
    const scores = DELIMITERS.map((delimiter) => columnsFound(firstRows(sample, delimiter)));
    return DELIMITERS[scores.indexOf(Math.max(...scores))] ?? ',';
  };
}

function firstRows(sample: string, delimiter: Delimiter): RawRow[] {
  const splitter = new CsvSplitter(delimiter);
  const rows: RawRow[] = [];
  try {
    for (const record of splitter.push(sample)) {
      rows.push({ row: splitter.row - 1, cells: record.map((text) => text || undefined) });
      if (rows.length >= MOST_ROWS) return rows;
    }
    for (const record of splitter.end()) {
      rows.push({ row: splitter.row - 1, cells: record.map((text) => text || undefined) });
    }
  } catch (error) {
    // The sample may end within quotes; what is wrong with the text shows when it is read.
    if (!(error instanceof TableRefused)) throw error;
  }
  return rows;
}
