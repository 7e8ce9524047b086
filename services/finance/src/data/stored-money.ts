import { toLong } from '@seal/platform/mongo/to-long';
import type { Generation } from '../domain/budget.ts';
import type { LedgerEntry } from '../domain/ledger-entry.ts';
import type { OrderFunds } from '../domain/order-funds.ts';

/** Money is stored as 64-bit integers and read back as numbers, which hold every amount exactly. */
export function storedGeneration(budget: Generation): Generation {
  return {
    ...budget,
    openingFen: toLong(budget.openingFen),
    adjustedFen: toLong(budget.adjustedFen),
    committedFen: toLong(budget.committedFen),
    accruedFen: toLong(budget.accruedFen),
    pendingEntries: budget.pendingEntries.map(storedEntry),
    pendingFunds: budget.pendingFunds.map(storedFunds),
  };
}

export function storedEntry(entry: LedgerEntry): LedgerEntry {
  return {
    ...entry,
    adjustedFen: toLong(entry.adjustedFen),
    committedFen: toLong(entry.committedFen),
    accruedFen: toLong(entry.accruedFen),
  };
}

export function storedFunds(funds: OrderFunds): OrderFunds {
  return { ...funds, amountFen: funds.amountFen === null ? null : toLong(funds.amountFen) };
}
