import { expect, test } from '@jest/globals';
import { courseDays } from './course-days.ts';

test('sums run on over the days on which anything moved, in order', () => {
  const bound = new Map([
    ['2026-01-05', 31_500],
    ['2026-01-04', 63_000],
  ]);
  const moved = new Map([
    ['2026-01-05', { accruedFen: 31_500, invoicedFen: 0, paidFen: 0 }],
    ['2026-02-09', { accruedFen: -31_500, invoicedFen: 94_500, paidFen: 63_000 }],
  ]);
  expect(courseDays(bound, moved)).toEqual([
    { day: '2026-01-04', boundFen: 63_000, accruedFen: 0, invoicedFen: 0, paidFen: 0 },
    { day: '2026-01-05', boundFen: 94_500, accruedFen: 31_500, invoicedFen: 0, paidFen: 0 },
    { day: '2026-02-09', boundFen: 94_500, accruedFen: 0, invoicedFen: 94_500, paidFen: 63_000 },
  ]);
});
