import { sumFen } from '@seal/kernel/money';
import type { Books, InvoiceRecord, OrderRecord } from './books.ts';
import { classRuns } from './class-runs.ts';
import { compareText } from './compare.ts';
import { type BilledLine, type Dossier, firstStanding, openDossiers } from './dossier.ts';
import { compareWarnings, warnOfLedger, warnOfLine } from './find-name-warnings.ts';
import { findNeverEngraved } from './find-never-engraved.ts';
import { findSetFindings } from './find-set-findings.ts';
import { type Finding, partFindings } from './findings.ts';
import { judgeInvoices } from './judge-invoices.ts';
import { judgeLine } from './judge-line.ts';
import { judgeTotals, linesFenOf } from './judge-totals.ts';
import { type MonthSpan, monthSpan } from './month-span.ts';
import { isComplete, orderOf } from './set-standing.ts';
import type { InvoiceFigures, MonthResult, SetsAndFen } from '../../months/exports.ts';

/**
 * Compares a month's four books, so that exactly what agrees is paid and each thing that doesn't is
 * somebody's to work: each line of the month's invoices and each set completed in it ends in
 * exactly one class. Pure and repeatable: the same books, their rows in any order, give the same
 * result to the byte (`canonicalJson`). A month is judged by what was billed up to it and happened
 * before its end, however late it is run. Amounts agree to the fen; there is no tolerance.
 *
 * A difference belongs to the month in which it arose: a line's to the month billed, an unbilled
 * set's to that of completion, a set never engraved to that of registration. What earlier months
 * left open is carried forward with its age. A set that was billed before it was completed is no
 * difference of the month of completion: the early line is carried forward, and says that it agrees
 * now.
 */
export function reconcileMonth(books: Books): MonthResult {
  const span = monthSpan(books.month);
  const dossiers = openDossiers(books);
  const known = books.invoices.filter((invoice) => invoice.month <= span.month);
  const lines = judgeInvoices(known, dossiers, books.sealKinds);
  const ofMonth = lines.filter((line) => line.invoice.month === span.month);
  const findings: Finding[] = [];
  for (const { month, difference } of judgeTotals(known)) {
    findings.push({ since: month, difference });
  }
  for (const line of lines) {
    const finding = openFinding(line, books, span);
    if (finding) findings.push(finding);
  }
  const warnings = ofMonth.flatMap((line) => warnOfLine(line, span.endsAt) ?? []);
  const accrued: SetsAndFen = { sets: 0, amountFen: 0 };
  for (const dossier of dossiers.values()) {
    const order = completedOrder(dossier, span.endsAt);
    if (order && order.completedAt!.getTime() >= span.startsAt) add(accrued, order.priceFen);
    if (order) findings.push(...findSetFindings(dossier, order, span.endsAt));
    const missed = order ? undefined : findNeverEngraved(dossier, span);
    if (missed) findings.push(missed);
    warnings.push(...warnOfLedger(dossier, span));
  }
  return {
    month: span.month,
    ...settleable(ofMonth),
    accrued,
    ...invoiceFigures(known.filter((invoice) => invoice.month === span.month)),
    ...partFindings(span.month, findings),
    warnings: warnings.sort(compareWarnings),
    classOfLine: classRuns(ofMonth),
  };
}

/** A line's difference, if it is of the month, or of an earlier one and not taken back since. */
function openFinding(
  line: BilledLine,
  { sealKinds }: Pick<Books, 'sealKinds'>,
  span: MonthSpan,
): Finding | undefined {
  const { difference, invoice } = line;
  if (!difference || line.cancelled) return undefined;
  if (invoice.month === span.month) return { since: span.month, difference };
  const bills = firstStanding(line.dossier) === line;
  const agreesNow = bills && judgeLine(line, sealKinds, span.endsAt).lineClass === 'matched';
  return { since: invoice.month, difference, agreesNow };
}

function completedOrder(dossier: Dossier, endsAt: number): OrderRecord | undefined {
  const order = orderOf(dossier, endsAt);
  return order && isComplete(order, endsAt) ? order : undefined;
}

/** What the month's lines come to that can be settled, less what red-letter ones take back. */
function settleable(lines: readonly BilledLine[]): Pick<MonthResult, 'matched' | 'takenBack'> {
  const matched: SetsAndFen = { sets: 0, amountFen: 0 };
  const takenBack: SetsAndFen = { sets: 0, amountFen: 0 };
  for (const { lineClass, takesBack, record } of lines) {
    if (lineClass === 'matched') add(matched, record.amountFen);
    if (takesBack) add(takenBack, -record.amountFen);
  }
  matched.sets -= takenBack.sets;
  matched.amountFen -= takenBack.amountFen;
  return { matched, takenBack };
}

function add(figures: SetsAndFen, amountFen: number): void {
  figures.sets += 1;
  figures.amountFen += amountFen;
}

function invoiceFigures(
  ofMonth: readonly InvoiceRecord[],
): Pick<MonthResult, 'invoices' | 'invoiced'> {
  const invoices: InvoiceFigures[] = ofMonth
    .map((invoice) => ({
      invoiceId: invoice.invoiceId,
      number: invoice.number,
      lines: invoice.lines.length,
      statedFen: invoice.statedFen,
      linesFen: linesFenOf(invoice),
    }))
    .sort((a, b) => compareText(a.number, b.number) || compareText(a.invoiceId, b.invoiceId));
  const invoiced = {
    lines: invoices.reduce((sum, it) => sum + it.lines, 0),
    statedFen: sumFen(invoices.map((it) => it.statedFen)),
    linesFen: sumFen(invoices.map((it) => it.linesFen)),
  };
  return { invoices, invoiced };
}
