import type { Balances } from './budget.ts';

/** A share of the adjusted budget that committed and accrued money has reached. */
export interface PassedThreshold {
  percent: number;
  /** Committed + accrued, in fen. */
  reachedFen: number;
}

/** The project's thresholds that are passed, lowest first. A budget of nothing has none to pass. */
export function passedThresholds(
  { adjustedFen, committedFen, accruedFen }: Balances,
  percents: readonly number[],
): PassedThreshold[] {
  const reachedFen = committedFen + accruedFen;
  if (adjustedFen === 0) return [];
  return percents
    .filter((percent) => BigInt(reachedFen) * 100n >= BigInt(adjustedFen) * BigInt(percent))
    .toSorted((a, b) => a - b)
    .map((percent) => ({ percent, reachedFen }));
}

/** The thresholds, in percent, that were not passed before and are now: each is said once. */
export function newlyPassed(
  before: Balances,
  after: Balances,
  percents: readonly number[],
): number[] {
  const already = new Set(passedThresholds(before, percents).map((it) => it.percent));
  return passedThresholds(after, percents)
    .map((it) => it.percent)
    .filter((percent) => !already.has(percent));
}
