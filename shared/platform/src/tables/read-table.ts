import type { Column, RawRow, TableEvent, TableSource } from './table-types.ts';
import type { MatchedColumn } from './match-header.ts';
import { MAX_DATA_ROWS } from './limits.ts';
import { readCsv } from './read-csv.ts';
import { readEvents } from './read-events.ts';
import { readWorkbook } from './read-workbook.ts';
import { sniffEncoding } from './sniff-encoding.ts';
import { sniffFile } from './sniff-file.ts';

export interface TableOptions<K extends string = string> {
  /** The worksheet's name; else the first one that is not hidden. CSV has none. */
  readonly sheet?: string;
  /** The first cell of the header row, where rows of labels and values stand above it. */
  readonly headerStartsWith?: string;
  /** Told the rows above the header, before the first event. */
  readonly onPreamble?: (rows: readonly RawRow[]) => void | Promise<void>;
  /** Told the columns that were found, as the file calls them, before the first event. */
  readonly onHeader?: (columns: readonly MatchedColumn<K>[]) => void;
  readonly maxRows?: number;
}

/**
 * Reads a CSV file or a workbook row by row in flat memory. The next rows are read when the caller
 * asks for them, so a slow caller slows the reading. A row that can't be relied on is an event; a
 * file that can't be read (any further) throws TableRefused.
 */
export async function* readTable<K extends string>(
  source: TableSource,
  columns: readonly Column<K>[],
  options: TableOptions<K> = {},
): AsyncGenerator<TableEvent<K>> {
  const kind = await sniffFile(source);
  const rows =
    kind === 'workbook'
      ? readWorkbook(source, options.sheet)
      : readCsv(source, await sniffEncoding(source));
  yield* readEvents(rows, columns, {
    ...options,
    maxRows: options.maxRows ?? MAX_DATA_ROWS,
    // Notes beside the table are usual in a sheet; in CSV they mean a stray comma or quote.
    refuseWideRows: kind === 'text',
  });
}
