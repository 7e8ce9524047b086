import type { InvoiceClasses } from '@seal/contracts/finance/reconciliation';
import { groupBy } from '@seal/kernel/group-by';
import type { BilledLine } from './dossier.ts';

/**
 * The class of each line, as runs of line numbers: 100,000 lines, nearly all matched, are kept in a
 * few hundred. In: a month's lines, each invoice's in order of line. Out: the invoices in order.
 */
export function classRuns(lines: readonly BilledLine[]): InvoiceClasses[] {
  const byInvoice = groupBy(lines, (it) => it.invoice.invoiceId);
  return [...byInvoice].map(([invoiceId, ofInvoice]) => {
    const runs: InvoiceClasses['runs'] = [];
    for (const { record, lineClass } of ofInvoice) {
      const last = runs.at(-1);
      if (last?.lineClass === lineClass) last.to = record.line;
      else runs.push({ from: record.line, to: record.line, lineClass });
    }
    return { invoiceId, runs };
  });
}
