import { systemActor } from '@seal/contracts/common/roles';
import { finishMonth } from './finish-month.ts';
import type { SettlementDeps } from './settlement-deps.ts';
import { enterPayment } from './record-payment.ts';
import { enterInvoice } from '../../invoices/exports.ts';
import { changeMonth, decideGivingUp } from '../../months/exports.ts';

/**
 * How old something must be before it is taken for left behind. Longer: what a process that died
 * had begun waits longer. Shorter than comparing the books of the largest month: an approval is
 * given up under the hands of the process that works on it.
 */
const LEFT_BEHIND_MS = 120_000;

/** How many of each kind one sweep finishes. More would only be more at a time. */
const MOST = 50;

/**
 * Makes good what a process that died had left between an invoice, a payment, a month and the
 * ledger.
 */
export async function finishMonthEnd(deps: SettlementDeps, now: Date): Promise<void> {
  const before = new Date(now.getTime() - LEFT_BEHIND_MS);
  for (const invoice of await deps.invoices.listUnentered(before, MOST)) {
    await enterInvoice(deps, invoice, now);
  }
  for (const payment of await deps.payments.listUnentered(before, MOST)) {
    await enterPayment(deps, payment);
  }
  const actor = { id: systemActor.id, name: systemActor.name };
  for (const month of await deps.months.listUnfinished(MOST)) {
    const changedAt = month.history.at(-1)?.at;
    if (changedAt && changedAt > before) continue;
    const asked = { projectId: month.projectId, month: month.month, actor, now };
    if (month.state === 'checking') await changeMonth(deps, asked, decideGivingUp);
    else await finishMonth(deps, month, asked);
  }
}
