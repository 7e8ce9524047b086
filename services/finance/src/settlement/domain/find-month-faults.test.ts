import { expect, test } from '@jest/globals';
import { findMonthFaults, findSettledTwice, type SettledLine } from './find-month-faults.ts';
import { type MonthDocument, openMonth } from '../../months/domain/month.ts';

const at = new Date('2024-04-08T02:00:00Z');
const by = { id: 'a', name: 'a' };
const figures = { sets: 2, amountFen: 63_000 };
const settled: MonthDocument = {
  ...openMonth('p', '2024-03'),
  state: 'settled',
  runs: [
    {
      version: 1,
      runId: 'r',
      inputsDigest: 'd',
      matched: figures,
      accrued: figures,
      invoicedFen: 63_000,
      differences: 0,
      carriedForward: 0,
      at,
      by,
    },
  ],
  settlement: {
    runVersion: 1,
    ...figures,
    prepared: { by, at, note: null },
    approved: { by, at, note: null },
  },
};
const sums = { month: '2024-03', settledFen: 63_000, paidFen: 0 };

test('a settled month agrees with its run and with the ledger', () => {
  expect(findMonthFaults(settled, sums)).toEqual([]);
});

test('a ledger that settled other than the month says is found', () => {
  expect(findMonthFaults(settled, { ...sums, settledFen: 62_999 })[0]).toMatch(/settled 62999/);
  expect(findMonthFaults({ ...settled, state: 'open', settlement: null }, sums)[0]).toMatch(
    /open over 0 fen/,
  );
});

test('a settlement of another amount than its run matched is found, and one overpaid', () => {
  const settlement = { ...settled.settlement!, amountFen: 94_500 };
  const faults = findMonthFaults({ ...settled, settlement }, { ...sums, settledFen: 94_500 });
  expect(faults).toEqual(['2024-03 settles 94500 fen, its run matched 63000']);
  expect(findMonthFaults(settled, { ...sums, paidFen: 63_001 })).toHaveLength(1);
});

test('a set settled in two months is found, unless a red-letter line freed it in between', () => {
  const line = (uscc: string, over: Partial<SettledLine> = {}): SettledLine => ({
    uscc,
    amountFen: 31_500,
    lineClass: 'matched',
    ...over,
  });
  const red = line('A', { amountFen: -31_500, lineClass: 'cancelled' });
  expect(findSettledTwice([[line('A'), line('B')], [line('A')]])).toEqual(['A']);
  expect(findSettledTwice([[line('A')], [red, line('A')]])).toEqual([]);
  expect(findSettledTwice([[line('A')], [line('A', { lineClass: 'invoiced-twice' })]])).toEqual([]);
});
