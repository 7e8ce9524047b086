import type { Column, RawCell, RawRow } from './table-types.ts';
import { type HeaderMatch, type HeaderNames, headerNames, matchHeader } from './match-header.ts';
import { type TableRefused, tableRefused } from './table-refused.ts';

export interface Format<K extends string> {
  readonly columns: readonly Column<K>[];
  /** Of each group one column at least is needed. */
  readonly oneOf?: readonly (readonly K[])[];
}

export interface Header<K extends string> extends HeaderMatch<K> {
  /** The row that the data stand under. */
  readonly row: number;
  /** The first row that is part of it: one above where it has two. */
  readonly firstRow: number;
  readonly width: number;
}

/** Knows a format's header among the first rows of a sheet. */
export class HeaderFinder<K extends string> {
  readonly #format: Format<K>;
  readonly #names: HeaderNames<K>;

  constructor(format: Format<K>) {
    this.#format = format;
    this.#names = headerNames(format.columns);
  }

  /**
   * The first row that has all that is needed, or two that have it together. Of two such rows the
   * lower; both together only where that tells more columns.
   */
  find(rows: readonly RawRow[]): Header<K> | undefined {
    for (const [n, row] of rows.entries()) {
      const next = rows[n + 1];
      const own = this.#fitting([row]);
      const lower = next && this.#fitting([next]);
      const best = lower && (!own || lower.columns.length >= own.columns.length) ? lower : own;
      const both = next?.row === row.row + 1 && this.#fitting([row, next]);
      if (both && both.columns.length > (best?.columns.length ?? 0)) return both;
      if (best) return best;
    }
    return undefined;
  }

  /** Why none was found: the row that comes nearest, and what it lacks. */
  refusal(rows: readonly RawRow[], within: number): TableRefused {
    const nearest = rows
      .map((row) => this.#match([row]))
      .reduce((best, it) => (it.columns.length > best.columns.length ? it : best), nothing<K>());
    const columns = this.#missing(nearest).join('、');
    if (nearest.columns.length === 0) {
      // One row that is no header is named as such: it is what the person took for one.
      const row = rows[0]?.row ?? 1;
      return tableRefused('no-header', { within, columns }, { row, column: columns });
    }
    const { row } = nearest;
    const where = { row, column: columns };
    return tableRefused('missing-column', { row, columns, within }, where);
  }

  columnsFound(rows: readonly RawRow[]): number {
    const counts = rows.map((row) => this.#match([row]).columns.length);
    return Math.max(0, ...counts);
  }

  #fitting(rows: readonly [RawRow] | readonly [RawRow, RawRow]): Header<K> | undefined {
    const header = this.#match(rows);
    return this.#fits(header) ? header : undefined;
  }

  #match(rows: readonly [RawRow] | readonly [RawRow, RawRow]): Header<K> {
    const [first, second = first] = rows;
    const alone = first === second;
    const texts = alone ? textsOf(first) : joined(first, second, this.#names);
    const width = Math.max(first.cells.length, second.cells.length);
    const match = matchHeader(texts, this.#names);
    return { ...match, row: second.row, firstRow: first.row, width };
  }

  #fits(header: HeaderMatch<K>): boolean {
    return this.#missing(header).length === 0;
  }

  #missing({ columns: found }: HeaderMatch<K>): string[] {
    const has = (key: K): boolean => found.some((it) => it.key === key);
    const { columns, oneOf = [] } = this.#format;
    const nameOf = (key: K): string =>
      columns.find((column) => column.key === key)?.headers[0] ?? key;
    return [
      ...columns.filter(({ key, required }) => required && !has(key)).map(({ key }) => nameOf(key)),
      ...oneOf.filter((keys) => !keys.some(has)).map((keys) => keys.map(nameOf).join('/')),
    ];
  }
}

function nothing<K extends string>(): Header<K> {
  return { columns: [], beside: [], ignored: [], repeated: [], row: 0, firstRow: 0, width: 0 };
}

/** What a formula comes to is no header: it says what it likes. */
function textOf(cell: RawCell | undefined): string | undefined {
  return typeof cell === 'string' && cell.trim() !== '' ? cell : undefined;
}

function textsOf({ cells }: RawRow): (string | undefined)[] {
  return Array.from(cells, textOf);
}

/**
 * Two rows as one header: each column is called by both together where that is a name
 * (印章编码 over 企业行政章), else by the lower, else by the upper. The upper goes on to the right
 * over columns that it leaves blank.
 */
function joined<K extends string>(
  upper: RawRow,
  lower: RawRow,
  names: HeaderNames<K>,
): (string | undefined)[] {
  const isName = (text: string): boolean => matchHeader([text], names).columns.length > 0;
  const lowerTexts = textsOf(lower);
  const upperTexts = textsOf(upper);
  const length = Math.max(lowerTexts.length, upperTexts.length);
  let group: string | undefined;
  return Array.from({ length }, (_, n) => {
    const above = upperTexts[n];
    const below = lowerTexts[n];
    group = above ?? (below === undefined ? undefined : group);
    if (below === undefined) return above;
    if (group !== undefined && isName(group.trim() + below.trim())) return group.trim() + below;
    return below;
  });
}
