import type { Project } from '@seal/contracts/projects/project';

/**
 * What a document says, as plain data: put together by the functions of this folder out of the
 * contracts' answers, printed by pdf/ and written as a workbook by workbook/. Both show the same,
 * and the code printed on each page is taken of it (verification-code.ts).
 */
export interface DocumentContent {
  title: string;
  /** Beneath the title: the month, the order's number. */
  subtitle: string;
  project: ProjectHead;
  /** `landscape` where a table has more columns than fit upright. */
  orientation: 'portrait' | 'landscape';
  blocks: readonly Block[];
}

/** The head of every page. */
export type ProjectHead = Pick<Project, 'name' | 'code' | 'unit' | 'fiscalYear'>;

export type Block = FactsBlock | TableBlock | ParagraphBlock | SignaturesBlock | QrBlock;

/** Short statements, label and value, two a row; `wide` takes a row of its own. */
export interface FactsBlock {
  kind: 'facts';
  title?: string;
  facts: readonly { label: string; value: string; wide?: boolean }[];
}

export interface TableBlock {
  kind: 'table';
  title: string;
  columns: readonly Column[];
  rows: readonly Row[];
  /** Below the rows, set off. */
  totals?: Row;
  /** Said in place of rows where there are none. */
  whenEmpty: string;
}

export interface Column {
  title: string;
  holds: CellKind;
  /** Share of the page's width, and about that many characters in a workbook. */
  width: number;
}

/**
 * `code` is text of digits (a credit code, an invoice number) that no program may take for a
 * number. `amount`: fen. `share`: 0 to 1, shown in percent. `figure`: a number as it is. `day`:
 * 'YYYY-MM-DD'. `instant`: ISO 8601, shown in the time of Asia/Shanghai.
 */
export type CellKind =
  | 'text'
  | 'code'
  | 'count'
  | 'amount'
  | 'share'
  | 'figure'
  | 'day'
  | 'instant';

/** Null is an empty cell; `\n` begins a new line in one. */
export type Row = readonly (string | number | null)[];

export interface ParagraphBlock {
  kind: 'paragraph';
  text: string;
  /** `large` for what is read first: an amount, a due time. */
  size?: 'normal' | 'large';
}

/** Who signs, each with room for a signature, a seal and the day. */
export interface SignaturesBlock {
  kind: 'signatures';
  signers: readonly string[];
}

/** What a scanner at the counter or a phone reads. */
export interface QrBlock {
  kind: 'qr';
  codes: readonly { holds: string; caption: string }[];
}
