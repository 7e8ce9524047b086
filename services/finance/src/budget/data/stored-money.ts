import { toLong } from '@seal/platform/mongo/to-long';
import type { Budget, Generation } from '../domain/budget.ts';
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
    invoicedFen: toLong(budget.invoicedFen),
    settledFen: toLong(budget.settledFen),
    paidFen: toLong(budget.paidFen),
    pendingEntries: budget.pendingEntries.map(storedEntry),
    pendingFunds: budget.pendingFunds.map(storedFunds),
  };
}

/** A budget as it was stored before there were invoices has none. */
export function readBalances<B extends Budget>(stored: B | null): B | undefined {
  return stored ? { ...noInvoices, ...stored } : undefined;
}

const noInvoices = { invoicedFen: 0, settledFen: 0, paidFen: 0 };

export function storedEntry(entry: LedgerEntry): LedgerEntry {
  const { invoicedFen, settledFen, paidFen } = entry;
  return {
    ...entry,
    ...(invoicedFen === undefined ? {} : { invoicedFen: toLong(invoicedFen) }),
    ...(settledFen === undefined ? {} : { settledFen: toLong(settledFen) }),
    ...(paidFen === undefined ? {} : { paidFen: toLong(paidFen) }),
    adjustedFen: toLong(entry.adjustedFen),
    committedFen: toLong(entry.committedFen),
    accruedFen: toLong(entry.accruedFen),
  };
}

export function storedFunds(funds: OrderFunds): OrderFunds {
  return { ...funds, amountFen: funds.amountFen === null ? null : toLong(funds.amountFen) };
}
