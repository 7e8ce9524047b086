import { availableFen, type Generation } from './budget.ts';

/** What a project's entries before the budget's generation add up to. */
export interface LedgerSums {
  entries: number;
  lastPosition: number;
  adjustedFen: number;
  committedFen: number;
  accruedFen: number;
}

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
  }
  for (const name of ['adjustedFen', 'committedFen', 'accruedFen'] as const) {
    if (!Number.isSafeInteger(budget[name])) faults.push(`${name} is no whole amount`);
    if (budget[name] < 0) faults.push(`${name} is ${budget[name]}`);
    if (budget[name] === sums[name]) continue;
    faults.push(`${name} is ${budget[name]}, its entries add up to ${sums[name]}`);
  }
  if (availableFen(budget) < 0) faults.push(`over-committed by ${-availableFen(budget)} fen`);
  if (sums.entries !== budget.entryCount || sums.lastPosition !== budget.entryCount) {
    faults.push(
      `the ledger has a gap: ${sums.entries} entries up to position ${sums.lastPosition}, ` +
        `${budget.entryCount} were written`,
    );
  }
  return faults;
}
