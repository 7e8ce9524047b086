import type { Refused } from '@seal/contracts/http/error-catalogue';
import type { Outcome } from '@seal/kernel/outcome';
import { answerAsEnded, finishMonth } from './finish-month.ts';
import type { SettlementDeps } from './settlement-deps.ts';
import {
  type AskedOfMonth,
  type MonthDocument,
  changeMonth,
  decideReopening,
} from '../../months/exports.ts';

/**
 * Opens a settled month again, as long as nothing is paid for it: the settlement is taken back in
 * the ledger by an entry of its own. Refuses: month-not-settled, month-paid.
 */
export async function reopenMonth(
  deps: SettlementDeps,
  input: AskedOfMonth & { reason: string },
): Promise<Outcome<MonthDocument, Refused>> {
  const repeated = await answerAsEnded(deps, input);
  if (repeated) return repeated;
  const begun = await changeMonth(deps, input, (it) => decideReopening(it, input.reason));
  return begun.ok ? finishMonth(deps, begun.value, input) : begun;
}
