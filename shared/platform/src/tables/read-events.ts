import type { MatchedColumn } from './match-header.ts';
import type { Column, Problem, RawRow, TableEvent } from './table-types.ts';
import { MAX_PREAMBLE_ROWS } from './limits.ts';
import { foldHeader, matchHeader } from './match-header.ts';
import { TableRefused } from './table-refused.ts';
import { isBlank } from './table-types.ts';

export interface EventOptions<K extends string> {
  readonly headerStartsWith?: string;
  readonly onPreamble?: (rows: readonly RawRow[]) => void | Promise<void>;
  readonly onHeader?: (columns: readonly MatchedColumn<K>[]) => void;
  readonly maxRows: number;
  readonly refuseWideRows: boolean;
}

/** Finds the header, then turns each row that isn't blank into an event. */
export async function* readEvents<K extends string>(
  rows: AsyncIterable<RawRow>,
  columns: readonly Column<K>[],
  options: EventOptions<K>,
): AsyncGenerator<TableEvent<K>> {
  const preamble: RawRow[] = [];
  let header: Header<K> | undefined;
  let count = 0;
  for await (const raw of rows) {
    if (isBlank(raw.cells)) continue;
    if (header) {
      count += 1;
      if (count > options.maxRows) throw tooMany(raw.row, options.maxRows);
      yield rowEvent(raw, header);
    } else if (isHeader(raw, options.headerStartsWith)) {
      const width = options.refuseWideRows ? raw.cells.length : Infinity;
      header = { columns: matchHeader(raw, columns), width };
      options.onHeader?.(header.columns);
      await options.onPreamble?.(preamble);
    } else {
      preamble.push(raw);
      if (preamble.length > MAX_PREAMBLE_ROWS) throw noHeader(options.headerStartsWith);
    }
  }
  if (header) return;
  if (preamble.length === 0) throw new TableRefused('empty-file', 'The file has no rows.');
  throw noHeader(options.headerStartsWith);
}

interface Header<K extends string> {
  readonly columns: readonly MatchedColumn<K>[];
  readonly width: number;
}

function isHeader({ cells }: RawRow, startsWith: string | undefined): boolean {
  if (startsWith === undefined) return true;
  const first = cells.find((cell) => typeof cell === 'string' && cell.trim());
  return typeof first === 'string' && foldHeader(first) === foldHeader(startsWith);
}

function rowEvent<K extends string>({ row, cells }: RawRow, header: Header<K>): TableEvent<K> {
  if (!isBlank(cells.slice(header.width))) {
    const message = 'The row has more cells than the header: look for a stray comma or quote.';
    return { row, problem: { code: 'too-many-cells', message } };
  }
  const read: Partial<Record<K, string>> = {};
  for (const { key, index, header: column } of header.columns) {
    const cell = cells[index];
    if (typeof cell === 'object') return { row, problem: { ...(cell satisfies Problem), column } };
    if (cell !== undefined) read[key] = cell;
  }
  return { row, cells: read };
}

function tooMany(row: number, maxRows: number): TableRefused {
  return new TableRefused('too-many-rows', `The file has more than ${maxRows} rows.`, { row });
}

function noHeader(startsWith = ''): TableRefused {
  return new TableRefused('missing-column', `No row starts with ${startsWith}.`, {
    column: startsWith,
  });
}
