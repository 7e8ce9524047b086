import type { Refused } from '@seal/contracts/http/error-catalogue';
import type { Outcome } from '@seal/kernel/outcome';
import { isCurrent, type SettlingInput, signatureOf } from './compare-again.ts';
import { answerAsEnded, finishMonth } from './finish-month.ts';
import type { SettlementDeps } from './settlement-deps.ts';
import {
  type MonthDocument,
  changeMonth,
  decideApproval,
  decideChecked,
  decideGivingUp,
} from '../../months/exports.ts';

/**
 * Approves what is prepared, by somebody else than prepared it (four eyes). First the month is
 * locked, then the books are compared once more, so that no invoice slips in between; then the
 * ledger is told, and the month stays locked.
 * Refuses: settlement-not-prepared, month-locked, four-eyes, reconciliation-outdated, unavailable,
 * settled-beyond-accrued, paid-beyond-settled.
 */
export async function approveSettlement(
  deps: SettlementDeps,
  input: SettlingInput,
): Promise<Outcome<MonthDocument, Refused>> {
  const repeated = await answerAsEnded(deps, input);
  if (repeated) return repeated;
  const signature = signatureOf(input);
  const begun = await changeMonth(deps, input, (it) => decideApproval(it, signature));
  if (!begun.ok) return begun;
  // Another of the same key was faster: it goes on with what it has begun.
  if (begun.value.settlement?.approved !== signature) return begun;
  const { projectId, actor, now } = input;
  const own = { projectId, month: input.month, actor, now };
  const current = await isCurrent(deps, input, begun.value);
  if (!current.ok) {
    await changeMonth(deps, own, decideGivingUp);
    return current;
  }
  const checked = await changeMonth(deps, own, decideChecked);
  return checked.ok ? finishMonth(deps, checked.value, own) : checked;
}
