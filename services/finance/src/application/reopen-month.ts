import type { Refused } from '@seal/contracts/http/error-catalogue';
import type { Outcome } from '@seal/kernel/outcome';
import { decideReopening } from '../domain/month/decide-month.ts';
import type { MonthDocument } from '../domain/month/month.ts';
import { changeMonth } from './change-month.ts';
import { answerAsEnded, finishMonth } from './finish-month.ts';
import type { AskedOfMonth, MonthEndDeps } from './month-end-deps.ts';

/**
 * Opens a settled month again, as long as nothing is paid for it: the settlement is taken back in
 * the ledger by an entry of its own. Refuses: month-not-settled, month-paid.
 */
export async function reopenMonth(
  deps: MonthEndDeps,
  input: AskedOfMonth & { reason: string },
): Promise<Outcome<MonthDocument, Refused>> {
  const repeated = await answerAsEnded(deps, input);
  if (repeated) return repeated;
  const begun = await changeMonth(deps, input, (it) => decideReopening(it, input.reason));
  return begun.ok ? finishMonth(deps, begun.value, input) : begun;
}
