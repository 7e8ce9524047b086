import type { Difference } from '@seal/contracts/finance/reconciliation';

/** By UTF-16 code unit, the same on every machine; a locale's order is not. */
export function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** Sorts by the first of the comparisons that tells the two apart. */
export function firstOf(...comparisons: readonly number[]): number {
  return comparisons.find((it) => it !== 0) ?? 0;
}

/** By kind, credit code, invoice and line: the order in which a month's differences are listed. */
export function compareDifferences(a: Difference, b: Difference): number {
  return firstOf(
    compareText(a.kind, b.kind),
    compareText(usccOf(a), usccOf(b)),
    compareText(invoiceOf(a), invoiceOf(b)),
    lineOf(a) - lineOf(b),
  );
}

function usccOf(it: Difference): string {
  return it.kind === 'total-differs' ? '' : it.uscc;
}

function invoiceOf(it: Difference): string {
  return 'invoiceId' in it ? (it.invoiceId ?? '') : '';
}

function lineOf(it: Difference): number {
  return 'line' in it ? (it.line ?? 0) : 0;
}
