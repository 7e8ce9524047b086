import type { Readable } from 'node:stream';
import type { ImportWord, Saying, WordParams } from '@seal/contracts/common/import-words';

/** Opened several times: to see what it is, to decide the encoding, to read. Bytes, not text. */
export interface TableSource {
  open(): Promise<Readable>;
}

/**
 * What a column holds, so far as reading its cells depends on it: an amount keeps a number's every
 * digit, a time takes a bare number for Excel's count of days.
 */
export type ColumnKind = 'text' | 'time' | 'amount';

/**
 * `headers` are the names accepted, the format's own first: where two columns mean the same, the
 * earlier name wins. See `foldHeader` for what is not told apart.
 */
export interface Column<K extends string> {
  readonly key: K;
  readonly headers: readonly string[];
  readonly required: boolean;
  readonly kind?: ColumnKind;
  /** A merged cell counts for its first row alone: an amount must not be summed again. */
  readonly mergedOnce?: boolean;
}

export type ProblemCode = Extract<
  ImportWord,
  | 'formula-cell'
  | 'error-cell'
  | 'missing-text'
  | 'number-lost-digits'
  | 'bad-number'
  | 'bad-date'
  | 'too-many-cells'
  | 'missing-label'
  | 'repeated-label'
>;

/** Why a cell or a row can't be relied on: a word of the catalogue. */
export interface Problem {
  readonly code: ProblemCode;
  readonly params: WordParams;
  /** The header as the file has it. */
  readonly column?: string;
}

/** How a cell was read, where that isn't plain. */
export interface CellNote {
  readonly column: string;
  readonly saying: Saying;
}

/** `row` is the row's place in the file, unique and rising: see `places.ts`. */
export interface RowRead<K extends string> {
  readonly row: number;
  /** Text as it stands in the file, untrimmed; an empty cell is absent. */
  readonly cells: Partial<Record<K, string>>;
  /** Cells of columns that need not be there, which can't be relied on. */
  readonly problems?: Partial<Record<K, Problem>>;
  readonly notes?: readonly CellNote[];
}

export interface RowProblem {
  readonly row: number;
  readonly problem: Problem;
}

export type TableEvent<K extends string> = RowRead<K> | RowProblem;

/** What a cell stores where it stores a number; what that is depends on its column. */
export interface NumberCell {
  readonly number: string;
  /** The same as Excel's count of days, where it may well be one. */
  readonly asTime?: string;
  readonly isComputed?: true;
}

/** The stored text of a formula. */
export interface ComputedCell {
  readonly computed: string;
}

/** A cell before its column is known. */
export type RawCell = string | NumberCell | ComputedCell | Problem;

/** Sparse: an empty cell is absent. */
export interface RawRow {
  readonly row: number;
  readonly cells: readonly (RawCell | undefined)[];
  /** Columns whose cell is another row's, merged with it. */
  readonly merged?: ReadonlySet<number>;
  /** One merged cell as wide as a title. */
  readonly isBanner?: true;
}

export function isBlank(cells: RawRow['cells']): boolean {
  return cells.every((cell) => cell === undefined || (typeof cell === 'string' && !cell.trim()));
}
