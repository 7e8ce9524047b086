import type { Refused } from '@seal/contracts/http/error-catalogue';
import type { ProjectTerms } from '@seal/contracts/projects/project';
import { ok, type Outcome, refuse } from '@seal/kernel/outcome';
import type { Budget } from '../domain/budget.ts';
import { type PlanRow, planRows } from '../domain/plan-rows.ts';
import type { LedgerReader, LedgerStore, StepDeps } from './deps.ts';

export interface BudgetReading {
  budget: Budget;
  terms: ProjectTerms;
  plan: PlanRow[];
  /** For each row of the plan, what was accrued until its end, in fen. */
  accruedFen: number[];
  /** And what was paid. */
  paidFen: number[];
}

/** A budget beside its plan. Refuses: not-found. */
export async function readBudget(
  deps: {
    ledger: Pick<LedgerStore, 'readBudget'>;
    reader: Pick<LedgerReader, 'sumAccruedUntil' | 'sumPaidUntil'>;
    readTerms: StepDeps['readTerms'];
  },
  projectId: string,
): Promise<Outcome<BudgetReading, Refused>> {
  const [budget, terms] = await Promise.all([
    deps.ledger.readBudget(projectId),
    deps.readTerms(projectId),
  ]);
  if (!budget || !terms) return refuse('not-found');
  const plan = planRows(terms, budget.adjustedFen);
  const until = plan.map((row) => row.until);
  const [accruedFen, paidFen] = await Promise.all([
    deps.reader.sumAccruedUntil(projectId, until),
    deps.reader.sumPaidUntil(projectId, until),
  ]);
  return ok({ budget, terms, plan, accruedFen, paidFen });
}
