import type { Understood } from '@seal/contracts/common/import';
import type { Column, RawRow, TableEvent, TableSource } from './table-types.ts';
import type { MatchedColumn } from './match-header.ts';
import type { Sheet } from './book.ts';
import { type Format, type Header, HeaderFinder } from './find-header.ts';
import { HEADER_WITHIN_ROWS, MAX_DATA_ROWS, MAX_PREAMBLE_ROWS } from './limits.ts';
import { openBook } from './open-book.ts';
import { nothingUnderstood, passRow } from './reading.ts';
import { RowReader } from './read-events.ts';
import { TableRefused, tableRefused } from './table-refused.ts';
import { isBlank } from './table-types.ts';

export interface TableOptions<K extends string = string> {
  /** The worksheet's name; else all that are not hidden and have the header. CSV has none. */
  readonly sheet?: string;
  /** Of each group of columns one at least is needed. */
  readonly oneOf?: Format<K>['oneOf'];
  /**
   * Told the rows above the header, before the first event of each sheet. Labels and values may
   * stand in them, so the header may come later.
   */
  readonly onPreamble?: (rows: readonly RawRow[]) => void | Promise<void>;
  /** Told the columns that were found, as the file calls them, before each sheet's first event. */
  readonly onHeader?: (columns: readonly MatchedColumn<K>[]) => void;
  /** Told rows of totals, which are no records. */
  readonly onTotal?: (row: RawRow, columns: readonly MatchedColumn<K>[]) => void;
  /** Filled while the file is read. */
  readonly understood?: Understood;
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
  const format = { columns, oneOf: options.oneOf ?? [] };
  const finder = new HeaderFinder(format);
  const book = await openBook(source, {
    sheet: options.sheet,
    columnsFound: (rows) => finder.columnsFound(rows),
  });
  try {
    yield* new TableReader(format, finder, options, book.kind === 'text').read(book.sheets);
  } finally {
    await book.close();
  }
}

class TableReader<K extends string> {
  readonly #format: Format<K>;
  readonly #finder: HeaderFinder<K>;
  readonly #options: TableOptions<K>;
  readonly #refuseWideRows: boolean;
  readonly #understood: Understood;
  readonly #left: { count: number };
  /** The rows in which the header is looked for. */
  readonly #within: number;

  constructor(
    format: Format<K>,
    finder: HeaderFinder<K>,
    options: TableOptions<K>,
    refuseWideRows: boolean,
  ) {
    this.#format = format;
    this.#finder = finder;
    this.#options = options;
    // Notes beside the table are usual in a sheet; in CSV they mean a stray comma or quote.
    this.#refuseWideRows = refuseWideRows;
    this.#understood = options.understood ?? nothingUnderstood();
    this.#left = { count: options.maxRows ?? MAX_DATA_ROWS };
    this.#within = options.onPreamble ? MAX_PREAMBLE_ROWS : HEADER_WITHIN_ROWS;
  }

  async *read(sheets: readonly Sheet[]): AsyncGenerator<TableEvent<K>> {
    const shown = sheets.filter(({ isHidden }) => !isHidden);
    for (const { name, isHidden } of sheets) {
      if (isHidden && name !== undefined) this.#pass(name, 'hidden');
    }
    /** The first sheet that is none of ours, to say what is missing where no other is. */
    let other: readonly RawRow[] = [];
    for (const sheet of shown) {
      const rows = sheet.rows()[Symbol.asyncIterator]();
      try {
        const first = await readFirst(rows, this.#within);
        const header = this.#finder.find(first.rows.filter(({ row }) => row <= this.#within));
        if (header) yield* this.#readSheet(sheet, shown.length > 1, rows, first, header);
        else {
          if (first.fault) throw first.fault;
          if (sheet.name !== undefined) {
            this.#pass(sheet.name, first.rows.length > 0 ? 'no-header' : 'empty');
          }
          if (other.length === 0) other = first.rows;
        }
      } finally {
        await rows.return?.();
      }
    }
    if (this.#understood.sheets.length > 0) return;
    if (other.length === 0) throw tableRefused('empty-file', {});
    throw this.#finder.refusal(other, this.#within);
  }

  async *#readSheet(
    sheet: Sheet,
    isOneOfSeveral: boolean,
    rows: AsyncIterator<RawRow>,
    first: FirstRows,
    header: Header<K>,
  ): AsyncGenerator<TableEvent<K>> {
    const { onHeader, onPreamble, onTotal, maxRows = MAX_DATA_ROWS } = this.#options;
    const name = isOneOfSeveral ? (sheet.name ?? null) : null;
    const { columns, beside, ignored, row: headerRow } = header;
    const read = {
      name,
      headerRow,
      rows: 0,
      columns: columns.map((it) => ({ key: it.key as string, header: it.header })),
      beside: [...beside],
      ignored: [...ignored],
    };
    const reader = new RowReader({
      format: this.#format,
      header,
      sheet: this.#understood.sheets.length,
      refuseWideRows: this.#refuseWideRows,
      onNoRecord: (row, why) => {
        passRow(this.#understood, name, row, why);
        if (why === 'total') onTotal?.(row, columns);
      },
    });
    this.#understood.sheets.push(read);
    onHeader?.(columns);
    const above = first.rows.filter(({ row }) => row < header.firstRow);
    for (const row of above) passRow(this.#understood, name, row, 'title');
    await onPreamble?.(above);
    const take = (raw: RawRow): TableEvent<K> | undefined => {
      const event = reader.read(raw);
      if (!event) return undefined;
      this.#left.count -= 1;
      if (this.#left.count < 0) {
        throw tableRefused('too-many-rows', { most: maxRows }, { row: raw.row });
      }
      read.rows += 1;
      return event;
    };
    for (const raw of first.rows) {
      const event = raw.row > headerRow ? take(raw) : undefined;
      if (event) yield event;
    }
    if (first.fault) throw first.fault;
    for (let next = await rows.next(); !next.done; next = await rows.next()) {
      const event = take(next.value);
      if (event) yield event;
    }
  }

  #pass(name: string, why: 'hidden' | 'no-header' | 'empty'): void {
    this.#understood.passedSheets.push({ name, why });
  }
}

interface FirstRows {
  readonly rows: readonly RawRow[];
  /** What ended them: told once those before it are handed on. */
  readonly fault?: Error;
}

/** The rows in which a header may be, without blank ones. */
async function readFirst(rows: AsyncIterator<RawRow>, within: number): Promise<FirstRows> {
  const first: RawRow[] = [];
  try {
    for (let next = await rows.next(); !next.done; next = await rows.next()) {
      if (isBlank(next.value.cells)) continue;
      first.push(next.value);
      if (next.value.row >= within) break;
    }
  } catch (error) {
    if (!(error instanceof TableRefused)) throw error;
    return { rows: first, fault: error };
  }
  return { rows: first };
}
