/** What other modules of this service may know of this one. */
export { BookUnavailable, type ReadBook } from './application/book-reader.ts';
export { loadBooks } from './application/load-books.ts';
export { type MonthReading, completeReading, readMonth } from './application/read-month.ts';
export { digestBooks, readRun } from './application/reconcile.ts';
export type { ReconciliationDeps } from './application/reconciliation-deps.ts';
