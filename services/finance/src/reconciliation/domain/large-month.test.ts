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

test('each of 100,000 lines finds its order; how long it takes is in tests/bench', () => {
  const codes = Array.from({ length: SETS }, (_, n) => String(n).padStart(18, '0'));
  const books = buildBooks({
    registrations: codes.map((uscc) => registration(uscc)),
    orders: codes.map((uscc) => order(uscc)),
    ledger: codes.flatMap((uscc) => ledgerRows(uscc)),
    invoices: [invoice(codes.map((uscc) => line(uscc)))],
  });
  const { matched, differences, classOfLine } = reconcileMonth(books);
  expect(matched).toEqual({ sets: SETS, amountFen: SETS * 31_500 });
  expect(differences).toEqual([]);
  expect(classOfLine[0]!.runs).toEqual([{ from: 1, to: SETS, lineClass: 'matched' }]);
});

test('one enterprise billed 100,000 times, and all of it taken back', () => {
  const lines = Array.from({ length: SETS }, () => line('A'));
  const red = lines.map((it) => ({ ...it, quantity: -1, amountFen: -it.amountFen }));
  const invoices = [
    invoice(lines, { number: '1' }),
    invoice(red, { number: '2', month: '2026-04', originalNumber: '1' }),
  ];
  const march = reconcileMonth(buildBooks({ orders: [order('A')], invoices }));
  const april = reconcileMonth(buildBooks({ month: '2026-04', orders: [order('A')], invoices }));
  expect(march.differences).toHaveLength(SETS - 1);
  expect(april).toMatchObject({ takenBack: { sets: 1 }, differences: [] });
});
