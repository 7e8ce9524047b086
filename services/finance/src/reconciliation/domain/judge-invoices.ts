import type { SealKind } from '@seal/contracts/common/seals';
import { groupBy } from '@seal/kernel/group-by';
import type { InvoiceLineRecord, InvoiceRecord } from './books.ts';
import { openCancellations } from './cancel-lines.ts';
import { compareText, firstOf } from './compare.ts';
import { bill, type BilledLine, dossierOf, type Dossiers } from './dossier.ts';
import { judgeLine } from './judge-line.ts';
import { monthSpan } from './month-span.ts';

/**
 * Judges every line, month by month, each as of its own month's end, so that a line's class is the
 * same whenever it is asked for. Within a month red-letter lines come first: what they take back in
 * the month was never billed. Out: the lines in the order in which they count (month, day of issue,
 * number, line); the dossiers then hold those that bill.
 */
export function judgeInvoices(
  invoices: readonly InvoiceRecord[],
  dossiers: Dossiers,
  sealKinds: readonly SealKind[],
): BilledLine[] {
  const cancellations = openCancellations(invoices);
  const all: BilledLine[] = [];
  const byMonth = groupBy(invoices.toSorted(compareInvoices), (invoice) => invoice.month);
  for (const [month, ofMonth] of byMonth) {
    const { endsAt } = monthSpan(month);
    const lines = ofMonth.flatMap((invoice) => linesOf(invoice, dossiers));
    for (const line of lines) if (!isRed(line.record)) cancellations.offer(line);
    for (const line of lines) if (isRed(line.record)) cancellations.cancel(line, endsAt);
    for (const line of lines) {
      if (!isRed(line.record)) judge(line, sealKinds, endsAt);
      all.push(line);
    }
  }
  return all;
}

function judge(line: BilledLine, sealKinds: readonly SealKind[], endsAt: number): void {
  if (line.cancelled) {
    line.lineClass = 'cancelled';
    return;
  }
  bill(line);
  Object.assign(line, judgeLine(line, sealKinds, endsAt));
}

/** A line that takes money back. */
function isRed({ amountFen, quantity }: InvoiceLineRecord): boolean {
  return amountFen < 0 || quantity < 0;
}

function linesOf(invoice: InvoiceRecord, dossiers: Dossiers): BilledLine[] {
  return invoice.lines.toSorted(compareLines).map((record) => ({
    invoice,
    record,
    dossier: dossierOf(dossiers, record.uscc),
    lineClass: 'matched',
    difference: null,
    cancelled: false,
    takesBack: false,
  }));
}

function compareInvoices(a: InvoiceRecord, b: InvoiceRecord): number {
  return firstOf(
    compareText(a.month, b.month),
    compareText(a.issuedOn, b.issuedOn),
    compareText(a.number, b.number),
    compareText(a.invoiceId, b.invoiceId),
  );
}

/** Line numbers are unique in an invoice; should they not be, the content decides. */
function compareLines(a: InvoiceLineRecord, b: InvoiceLineRecord): number {
  return a.line - b.line || compareText(JSON.stringify(a), JSON.stringify(b));
}
