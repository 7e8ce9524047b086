import type {
  Budget as BudgetAnswer,
  LedgerEntry as EntryAnswer,
} from '@seal/contracts/finance/budget';
import type { BudgetReading } from '../application/read-budget.ts';
import { availableFen } from '../domain/budget.ts';
import type { LedgerEntry } from '../domain/ledger-entry.ts';
import { passedThresholds } from '../domain/passed-thresholds.ts';

/** The budget as answered: committed, accrued, invoiced, settled and paid beside the plan. */
export function viewBudget({ budget, terms, plan, ...until }: BudgetReading): BudgetAnswer {
  return {
    openingFen: budget.openingFen,
    adjustedFen: budget.adjustedFen,
    committedFen: budget.committedFen,
    accruedFen: budget.accruedFen,
    invoicedFen: budget.invoicedFen,
    settledFen: budget.settledFen,
    paidFen: budget.paidFen,
    availableFen: availableFen(budget),
    executionRate: budget.adjustedFen === 0 ? 0 : budget.paidFen / budget.adjustedFen,
    heldOrders: budget.heldOrders,
    warnings: passedThresholds(budget, terms.budgetWarningPercents),
    plan: plan.map(({ by, percent, fen }, n) => ({
      by,
      percent,
      fen,
      paidFen: until.paidFen[n] ?? 0,
      accruedFen: until.accruedFen[n] ?? 0,
    })),
    version: budget.generation,
  };
}

export function viewEntry(entry: LedgerEntry): EntryAnswer {
  return {
    id: entry._id,
    kind: entry.kind,
    generation: entry.generation,
    position: entry.position,
    orderId: entry.orderId,
    adjustedFen: entry.adjustedFen,
    committedFen: entry.committedFen,
    accruedFen: entry.accruedFen,
    invoicedFen: entry.invoicedFen ?? 0,
    settledFen: entry.settledFen ?? 0,
    paidFen: entry.paidFen ?? 0,
    month: entry.month ?? null,
    documentNumber: entry.documentNumber,
    note: entry.note,
    actor: entry.actor.name,
    at: entry.at.toISOString(),
    effectiveAt: entry.effectiveAt.toISOString(),
  };
}
