import type { CarriedForward, Difference } from '@seal/contracts/finance/reconciliation';
import { compareDifferences, compareText, firstOf } from './compare.ts';
import { monthsBetween } from './month-span.ts';

/** A difference and the month in which it arose. */
export interface Finding {
  since: string;
  difference: Difference;
  agreesNow?: boolean;
}

/**
 * Parts what arose in the month from what earlier ones left open, each in its order. Nothing that
 * arose after the month may be among the findings.
 */
export function partFindings(
  month: string,
  findings: readonly Finding[],
): { differences: Difference[]; carriedForward: CarriedForward[] } {
  const differences = findings
    .filter((it) => it.since === month)
    .map((it) => it.difference)
    .sort(compareDifferences);
  const carriedForward = findings
    .filter((it) => it.since < month)
    .map(({ since, difference, agreesNow = false }) => ({
      since,
      ageMonths: monthsBetween(since, month),
      agreesNow,
      difference,
    }))
    .sort((a, b) =>
      firstOf(compareText(a.since, b.since), compareDifferences(a.difference, b.difference)),
    );
  return { differences, carriedForward };
}
