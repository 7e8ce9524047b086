import type { Refused } from '@seal/contracts/error-catalogue';
import { type Outcome, refuse } from '@seal/kernel/outcome';
import { decideApproval, decideChecked, decideGivingUp } from '../domain/month/decide-month.ts';
import { isLocked, type MonthDocument } from '../domain/month/month.ts';
import { changeMonth, findRepeated } from './change-month.ts';
import { isCurrent, type SettlingInput, signatureOf } from './compare-again.ts';
import { finishMonth } from './finish-month.ts';
import type { MonthEndDeps } from './month-end-deps.ts';

/**
 * Approves what is prepared, by somebody else than prepared it (four eyes). First the month is
 * locked, then the books are compared once more, so that no invoice slips in between; then the
 * ledger is told, and the month stays locked.
 * Refuses: settlement-not-prepared, month-locked, four-eyes, reconciliation-outdated, unavailable,
 * settled-beyond-accrued, paid-beyond-settled.
 */
export async function approveSettlement(
  deps: MonthEndDeps,
  input: SettlingInput,
): Promise<Outcome<MonthDocument, Refused>> {
  const month = await deps.months.read(input.projectId, input.month);
  if (!month) return refuse('settlement-not-prepared');
  const repeated = findRepeated(month, input.repeat);
  if (!repeated.ok) return repeated;
  if (repeated.value !== undefined && isLocked(month)) return finishMonth(deps, month, input);
  const signature = signatureOf(input);
  // An earlier try with this key may have been given up: it is taken up anew.
  const asked = repeated.value === undefined ? input : { ...input, repeat: undefined };
  const begun = await changeMonth(deps, asked, (it) => decideApproval(it, signature));
  if (!begun.ok) return begun;
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
