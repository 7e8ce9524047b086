import { expect, test } from '@jest/globals';
import { reconcileMonth } from '@seal/finance/reconciliation/domain/reconcile-month';
import { canonicalJson } from '@seal/kernel/canonical-json';
import { makeYear } from './make-year.ts';
import { named } from './named-difference.ts';

/** Seed, year, price: years that nobody has seen, so that nothing is tuned to the samples. */
const years = [
  [1, 2023, 31_500],
  [2, 2024, 28_800],
  [3, 2027, 1],
  [4, 2028, 99_999],
  [5, 2031, 40_050],
  [6, 2024, 31_499],
] as const;

test.each(years)('the year of seed %i (%i, %i fen) is found as it was planned', (...drawn) => {
  const [seed, year, priceFen] = drawn;
  const { books, months } = makeYear(seed, year, priceFen);
  for (const [month, planned] of months) {
    const result = reconcileMonth({ ...books, month });
    expect(result.differences.map(named).sort()).toEqual(planned.differences.map(named).sort());
    expect(result).toMatchObject({
      matched: { sets: planned.matchedSets, amountFen: planned.matchedSets * priceFen },
      accrued: { sets: planned.completeSets, amountFen: planned.completeSets * priceFen },
      warnings: [],
    });
    expect(canonicalJson(reconcileMonth({ ...books, month }))).toBe(canonicalJson(result));
  }
});
