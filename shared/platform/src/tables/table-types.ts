import type { Readable } from 'node:stream';

/** Opened several times: to see what it is, to decide the encoding, to read. Bytes, not text. */
export interface TableSource {
  open(): Promise<Readable>;
}

/** `headers` are the names accepted; see `foldHeader` for what is not told apart. */
export interface Column<K extends string> {
  readonly key: K;
  readonly headers: readonly string[];
  readonly required: boolean;
}

export type ProblemCode =
  | 'formula-cell'
  | 'error-cell'
  | 'number-lost-digits'
  | 'bad-number'
  | 'bad-date'
  | 'too-many-cells'
  | 'missing-label'
  | 'repeated-label';

export interface Problem {
  readonly code: ProblemCode;
  readonly message: string;
  /** The header as the file has it. */
  readonly column?: string;
}

export interface RowRead<K extends string> {
  readonly row: number;
  /** Text as it stands in the file, untrimmed; an empty cell is absent. */
  readonly cells: Partial<Record<K, string>>;
}

export interface RowProblem {
  readonly row: number;
  readonly problem: Problem;
}

export type TableEvent<K extends string> = RowRead<K> | RowProblem;

/** A cell before its column is known: text, or why its text can't be relied on. */
export type RawCell = string | Problem;

/** Sparse: an empty cell is absent. */
export interface RawRow {
  readonly row: number;
  readonly cells: readonly (RawCell | undefined)[];
}

export function isBlank(cells: RawRow['cells']): boolean {
  return cells.every((cell) => cell === undefined || (typeof cell === 'string' && !cell.trim()));
}
