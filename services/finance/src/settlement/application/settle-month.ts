import type { Refused } from '@seal/contracts/http/error-catalogue';
import type { Outcome } from '@seal/kernel/outcome';
import { approveSettlement } from './approve-settlement.ts';
import { isCurrent, type SettlingInput, signatureOf } from './compare-again.ts';
import { answerAsEnded } from './finish-month.ts';
import type { SettlementDeps } from './settlement-deps.ts';
import { type MonthDocument, changeMonth, decidePreparation } from '../../months/exports.ts';

/**
 * The officer prepares the settlement; the approver, at the same address, approves it. Somebody who
 * is both prepares what is not prepared yet, and may not approve it then.
 * Refuses what preparing and approving refuse.
 */
export async function settleMonth(
  deps: SettlementDeps,
  input: SettlingInput,
): Promise<Outcome<MonthDocument, Refused>> {
  // Before it is told apart who does what: by now the month may ask for the other one.
  const repeated = await answerAsEnded(deps, input);
  if (repeated) return repeated;
  const { roles } = input.actor;
  if (!roles.includes('finance')) return approveSettlement(deps, input);
  const month = await deps.months.read(input.projectId, input.month);
  const isTheirs = month?.settlement?.prepared.by.id === input.actor.id;
  const mayApprove = roles.includes('approver') && month?.state === 'prepared' && !isTheirs;
  return mayApprove ? approveSettlement(deps, input) : prepareSettlement(deps, input);
}

/**
 * Prepares exactly what agrees. Refuses: not-found, month-locked, month-not-reconciled,
 * reconciliation-outdated, unavailable.
 */
function prepareSettlement(
  deps: SettlementDeps,
  input: SettlingInput,
): Promise<Outcome<MonthDocument, Refused>> {
  return changeMonth(deps, input, async (month) => {
    // Refusals that need no books come first: comparing takes its time.
    const decided = decidePreparation(month, signatureOf(input));
    if (!decided.ok) return decided;
    const current = await isCurrent(deps, input, month);
    return current.ok ? decided : current;
  });
}
