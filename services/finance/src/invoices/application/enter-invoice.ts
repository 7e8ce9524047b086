import type { Refused } from '@seal/contracts/http/error-catalogue';
import { dayStart } from '@seal/kernel/time/shanghai-time';
import { ok, type Outcome, refuse } from '@seal/kernel/outcome';
import type { InvoiceDocument } from '../domain/invoice.ts';
import type { InvoiceDeps } from './invoice-deps.ts';
import { entryIds } from '../../budget/exports.ts';
import {
  type MonthSummary,
  changeMonth,
  decideInvoice,
  decideInvoiceWithdrawal,
  isLocked,
} from '../../months/exports.ts';

/**
 * Puts a recorded invoice in force: its month takes it, then the ledger. May be repeated, and makes
 * good what a process that died had left. One that may not come in any more is removed.
 * Refuses: month-locked.
 */
export async function enterInvoice(
  deps: InvoiceDeps,
  invoice: InvoiceDocument,
  now: Date,
): Promise<Outcome<InvoiceDocument, Refused>> {
  if (invoice.entered) return ok(invoice);
  const { projectId, month, recordedBy: actor, _id } = invoice;
  const asked = { projectId, month, actor, now };
  const taken = await changeMonth(deps, asked, (it) => decideInvoice(it, _id));
  if (!taken.ok) {
    if (taken.refusal.code === 'month-locked') await deps.invoices.remove(_id);
    return taken;
  }
  // A later month may have been locked since it was looked at. Both sides write first and look
  // then, so at least one of them sees the other (see approve-settlement.ts).
  if (isBeforeLocked(await deps.months.list(projectId), month)) {
    await changeMonth(deps, asked, (it) => decideInvoiceWithdrawal(it, _id));
    await deps.invoices.remove(_id);
    return refuse('month-locked');
  }
  await deps.settle(projectId, {
    kind: 'posting',
    posting: {
      _id: entryIds.invoice(_id),
      kind: 'invoice',
      month,
      amountFen: invoice.statedFen,
      documentNumber: invoice.fullNumber,
      note: null,
      actor,
      effectiveAt: dayStart(invoice.issuedOn),
    },
  });
  await deps.invoices.markEntered(_id);
  return ok({ ...invoice, entered: true });
}

/**
 * Whether that month or a later one is locked. An invoice of a month before a settled one could
 * bill a set that is settled already, and would take it away from the later month.
 */
export function isBeforeLocked(months: readonly MonthSummary[], month: string): boolean {
  return months.some((it) => it.month >= month && isLocked(it));
}
