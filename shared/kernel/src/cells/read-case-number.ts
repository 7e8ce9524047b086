import { codeCell } from './clean-cell.ts';

/**
 * One spelling of a case number, which is a key: half-width, without blanks. Two that differ by
 * width or blanks alone are one.
 */
export function normaliseCaseNumber(text: string): string {
  return codeCell(text).replace(/[−–—‐‑]/gu, '-');
}
