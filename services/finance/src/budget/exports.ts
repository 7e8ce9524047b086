/** What other modules of this service may know of this one. */
export type { Finding } from './application/audit-deps.ts';
export type { ReadPrices, Settle } from './application/deps.ts';
export { readBudget } from './application/read-budget.ts';
export type { MonthSums, Posting } from './domain/decide-posting.ts';
export { type LedgerEntry, entryIds } from './domain/ledger-entry.ts';
export type { OrderFunds } from './domain/order-funds.ts';
