import { expect, test } from '@jest/globals';
import { firstUnpricedDay } from './term-effects.ts';

const price = (from: string, until: string | null) => ({ from, until, unitPriceFen: 31_500 });

test.each([
  ['the whole year has one', [price('2026-01-01', '2026-12-31')], null],
  ['an open end', [price('2025-07-01', null)], null],
  ['two that meet', [price('2026-07-01', null), price('2026-01-01', '2026-06-30')], null],
  ['a gap', [price('2026-01-01', '2026-05-31'), price('2026-07-01', null)], '2026-06-01'],
  ['a late start', [price('2026-02-01', null)], '2026-01-01'],
  ['only another year', [price('2025-01-01', '2025-12-31')], '2026-01-01'],
])('the first day without a price: %s', (_what, prices, day) => {
  expect(firstUnpricedDay({ prices, fiscalYear: 2026 })).toBe(day);
});
