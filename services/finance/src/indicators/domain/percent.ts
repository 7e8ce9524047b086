import type { ProjectTerms } from '@seal/contracts/projects/project';

type Target = ProjectTerms['indicators'][number]['target'];

/** Four decimals of a percentage: enough to tell one order in a million apart. */
const PARTS = 10_000;

/**
 * In: whole numbers, the second above 0. Out: their quotient in percent, cut to four decimals and
 * not rounded, so that what is short of 100 never shows as 100.
 */
export function percentOf(numerator: number, denominator: number): number {
  const parts = (BigInt(numerator) * BigInt(100 * PARTS)) / BigInt(denominator);
  return Number(parts) / PARTS;
}

/**
 * Whether a target is reached, from the exact fraction. More than what an `equal` target asks for
 * has reached it too.
 */
export function isReached(numerator: number, denominator: number, { percent }: Target): boolean {
  const wanted = BigInt(Math.round(percent * PARTS)) * BigInt(denominator);
  return BigInt(numerator) * BigInt(100 * PARTS) >= wanted;
}
