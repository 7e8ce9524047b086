import { availableFen, type Generation } from './budget.ts';

/** What a project's entries before the budget's generation add up to. */
export interface LedgerSums {
  entries: number;
  lastPosition: number;
  adjustedFen: number;
  committedFen: number;
  accruedFen: number;
  invoicedFen: number;
  settledFen: number;
  paidFen: number;
}

const balanceNames = [
  'adjustedFen',
  'committedFen',
  'accruedFen',
  'invoicedFen',
  'settledFen',
  'paidFen',
] as const;

/**
 * What is wrong with a budget beside its ledger, a sentence each. The entries of the budget's own
 * generation are taken from it: they may still be on their way into the ledger.
 */
export function findBudgetFaults(budget: Generation, before: LedgerSums): string[] {
  const faults: string[] = [];
  const sums = { ...before };
  for (const entry of budget.pendingEntries) {
    sums.entries += 1;
    sums.lastPosition = Math.max(sums.lastPosition, entry.position);
    sums.adjustedFen += entry.adjustedFen;
    sums.committedFen += entry.committedFen;
    sums.accruedFen += entry.accruedFen;
    sums.invoicedFen += entry.invoicedFen ?? 0;
    sums.settledFen += entry.settledFen ?? 0;
    sums.paidFen += entry.paidFen ?? 0;
  }
  for (const name of balanceNames) {
    if (!Number.isSafeInteger(budget[name])) faults.push(`${name} is no whole amount`);
    // Red-letter invoices of a year before may outweigh those of the first months.
    if (budget[name] < 0 && name !== 'invoicedFen') faults.push(`${name} is ${budget[name]}`);
    if (budget[name] === sums[name]) continue;
    faults.push(`${name} is ${budget[name]}, its entries add up to ${sums[name]}`);
  }
  if (availableFen(budget) < 0) faults.push(`over-committed by ${-availableFen(budget)} fen`);
  if (budget.settledFen > budget.accruedFen) faults.push('more is settled than accrued');
  if (budget.paidFen > budget.settledFen) faults.push('more is paid than settled');
  if (sums.entries !== budget.entryCount || sums.lastPosition !== budget.entryCount) {
    faults.push(
      `the ledger has a gap: ${sums.entries} entries up to position ${sums.lastPosition}, ` +
        `${budget.entryCount} were written`,
    );
  }
  return faults;
}
