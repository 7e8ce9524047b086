import type { RowResult } from '@seal/contracts/common/import';
import type { Column, TableEvent } from '../table/table-types.ts';
import type { ImportDocument } from './import-document.ts';

/** The headers as the file writes them, by column. */
export type Headers<K extends string> = Partial<Record<K, string>>;

/** What one service makes of a file: its columns, and what it does with a batch of rows. */
export interface ImportKind<K extends string> {
  /** The path of its imports below /projects/{project}. */
  path: string;
  columns: readonly Column<K>[];
  /** Of each group of columns one at least is needed. */
  oneOf?: readonly (readonly K[])[];
  /** Takes a batch in; a result a row, in file order. May run twice for the same rows. */
  takeRows(
    document: ImportDocument,
    headers: Headers<K>,
    batch: readonly TableEvent<K>[],
  ): Promise<RowResult[]>;
  /**
   * Called again and again after the last row: what has to follow before the import is done.
   * Answers how much is left; 0 is settled, a number that no longer falls is waited for in vain.
   */
  settle(document: ImportDocument): Promise<number>;
  /** Last of all, with results that only the whole file shows. Answers counts beside the rows. */
  conclude?(
    document: ImportDocument,
    keep: (results: readonly RowResult[]) => Promise<void>,
  ): Promise<Record<string, number>>;
}
