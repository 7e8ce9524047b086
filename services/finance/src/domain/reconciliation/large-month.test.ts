import { expect, test } from '@jest/globals';
import {
  buildBooks,
  invoice,
  ledgerRows,
  line,
  order,
  registration,
} from '../../testing/build-books.ts';
import { reconcileMonth } from './reconcile-month.ts';

const SETS = 100_000;
/** The issue's: 100,000 orders and lines in 10 s with 300 MB beside the books themselves. */
const LONGEST_MS = 10_000;
const MOST_BYTES = 300_000_000;

test('100,000 orders and 100,000 lines are reconciled in under 10 s with under 300 MB', () => {
  const codes = Array.from({ length: SETS }, (_, n) => String(n).padStart(18, '0'));
  const books = buildBooks({
    registrations: codes.map((uscc) => registration(uscc)),
    orders: codes.map((uscc) => order(uscc)),
    ledger: codes.flatMap((uscc) => ledgerRows(uscc)),
    invoices: [invoice(codes.map((uscc) => line(uscc)))],
  });
  const [startedAt, before] = [performance.now(), process.memoryUsage.rss()];
  const { matched, differences, classOfLine } = reconcileMonth(books);
  expect(process.memoryUsage.rss() - before).toBeLessThan(MOST_BYTES);
  expect(performance.now() - startedAt).toBeLessThan(LONGEST_MS);
  expect(matched).toEqual({ sets: SETS, amountFen: SETS * 31_500 });
  expect(differences).toEqual([]);
  expect(classOfLine[0]!.runs).toEqual([{ from: 1, to: SETS, lineClass: 'matched' }]);
});

test('one enterprise billed 100,000 times, and all of it taken back, takes no longer', () => {
  const lines = Array.from({ length: SETS }, () => line('A'));
  const red = lines.map((it) => ({ ...it, quantity: -1, amountFen: -it.amountFen }));
  const invoices = [
    invoice(lines, { number: '1' }),
    invoice(red, { number: '2', month: '2026-04', originalNumber: '1' }),
  ];
  const startedAt = performance.now();
  const march = reconcileMonth(buildBooks({ orders: [order('A')], invoices }));
  const april = reconcileMonth(buildBooks({ month: '2026-04', orders: [order('A')], invoices }));
  expect(performance.now() - startedAt).toBeLessThan(LONGEST_MS);
  expect(march.differences).toHaveLength(SETS - 1);
  expect(april).toMatchObject({ takenBack: { sets: 1 }, differences: [] });
});
