import type { ReadBook } from './book-reader.ts';
import type { ReadPrices } from '../../budget/exports.ts';
import type { InvoiceDeps } from '../../invoices/exports.ts';
import type { MonthResult } from '../../months/exports.ts';

export interface RunStore {
  insert(runId: string, result: MonthResult): Promise<void>;
  remove(runId: string): Promise<void>;
  read(runId: string): Promise<MonthResult | undefined>;
}

export interface ReconciliationDeps extends InvoiceDeps {
  runs: RunStore;
  readBook: ReadBook;
  readPrices: ReadPrices;
  /** One at a time in this process: each holds a project's books in memory. */
  inTurn<T>(run: () => Promise<T>): Promise<T>;
}
