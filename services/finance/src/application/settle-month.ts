import type { Refused } from '@seal/contracts/error-catalogue';
import { type Outcome, refuse } from '@seal/kernel/outcome';
import { decidePreparation } from '../domain/month/decide-month.ts';
import { type MonthDocument, newestRun } from '../domain/month/month.ts';
import { approveSettlement } from './approve-settlement.ts';
import { changeMonth } from './change-month.ts';
import { isCurrent, type SettlingInput, signatureOf } from './compare-again.ts';
import type { MonthEndDeps } from './month-end-deps.ts';

/**
 * The officer prepares the settlement; the approver, at the same address, approves it. Somebody who
 * is both prepares what is not prepared yet, and may not approve it then.
 * Refuses what preparing and approving refuse.
 */
export async function settleMonth(
  deps: MonthEndDeps,
  input: SettlingInput,
): Promise<Outcome<MonthDocument, Refused>> {
  const month = await deps.months.read(input.projectId, input.month);
  const { roles } = input.actor;
  if (!roles.includes('finance')) return approveSettlement(deps, input);
  const isTheirs = month?.settlement?.prepared.by.id === input.actor.id;
  const mayApprove = roles.includes('approver') && month?.state === 'prepared' && !isTheirs;
  return mayApprove ? approveSettlement(deps, input) : prepareSettlement(deps, input);
}

/**
 * Prepares exactly what agrees. Refuses: not-found, month-locked, month-not-reconciled,
 * reconciliation-outdated, unavailable.
 */
async function prepareSettlement(
  deps: MonthEndDeps,
  input: SettlingInput,
): Promise<Outcome<MonthDocument, Refused>> {
  const signature = signatureOf(input);
  const month = await deps.months.read(input.projectId, input.month);
  if (!month) return refuse('month-not-reconciled');
  // Refusals that need no books come first: comparing takes its time.
  const early = decidePreparation(month, signature);
  if (!early.ok) return early;
  const current = await isCurrent(deps, input, month);
  if (!current.ok) return current;
  return changeMonth(deps, input, (it) => {
    if (newestRun(it)?.runId !== newestRun(month)?.runId) return refuse('version-mismatch');
    return decidePreparation(it, signature);
  });
}
