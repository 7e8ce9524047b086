import type { Difference } from '@seal/contracts/finance/reconciliation';
import { groupBy } from '@seal/kernel/group-by';
import { sumFen } from '@seal/kernel/money';
import type { InvoiceRecord } from './books.ts';

export interface TotalDifference {
  month: string;
  difference: Difference;
}

/**
 * The invoices whose stated total is not the sum of their lines, to the fen. An invoice and the
 * red-letter ones that name it are one family: where their gaps come to nothing together, the wrong
 * total has been taken back and none of them is reported.
 */
export function judgeTotals(invoices: readonly InvoiceRecord[]): TotalDifference[] {
  const families = groupBy(invoices, (it) => it.originalNumber ?? it.number);
  return [...families.values()].flatMap((family) => {
    if (sumFen(family.map(gapOf)) === 0) return [];
    return family.filter((invoice) => gapOf(invoice) !== 0).map(describe);
  });
}

/** What the lines of an invoice come to. */
export function linesFenOf({ lines }: InvoiceRecord): number {
  return sumFen(lines.map((line) => line.amountFen));
}

function gapOf(invoice: InvoiceRecord): number {
  return invoice.statedFen - linesFenOf(invoice);
}

function describe(invoice: InvoiceRecord): TotalDifference {
  const { invoiceId, number, statedFen, month } = invoice;
  const linesFen = linesFenOf(invoice);
  return {
    month,
    difference: { kind: 'total-differs', invoiceId, number, statedFen, linesFen },
  };
}
