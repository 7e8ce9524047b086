import { expect, test } from '@jest/globals';
import { buildBooks, invoice, line, order, redLine } from '../../testing/build-books.ts';
import type { InvoiceRecord } from './books.ts';
import { reconcileMonth } from './reconcile-month.ts';

const inApril = { month: '2026-04', number: '2', originalNumber: '1' };
const march = (...invoices: InvoiceRecord[]) =>
  reconcileMonth(buildBooks({ orders: [order('A')], invoices }));
const april = (...invoices: InvoiceRecord[]) =>
  reconcileMonth(buildBooks({ month: '2026-04', orders: [order('A')], invoices }));
const wrong = line('A', { unitPriceFen: 36_500, amountFen: 36_500 });
const redWrong = redLine('A', { unitPriceFen: 36_500, amountFen: -36_500 });

test('a line taken back in its own month was never billed, and the set can be billed anew', () => {
  const first = invoice([wrong], { number: '1' });
  const red = invoice([redWrong], { number: '2', originalNumber: '1' });
  expect(march(first, red)).toMatchObject({
    matched: { sets: 0 },
    takenBack: { sets: 0 },
    differences: [{ kind: 'completed-not-invoiced' }],
    invoiced: { lines: 2, linesFen: 0 },
  });
  const again = march(first, red, invoice([line('A')], { number: '3' }));
  expect(again).toMatchObject({ matched: { sets: 1, amountFen: 31_500 }, differences: [] });
  expect(again.classOfLine.flatMap((it) => it.runs.map((run) => run.lineClass))).toEqual([
    'cancelled',
    'cancelled',
    'matched',
  ]);
});

test('a matched line taken back in a later month gives its money back there', () => {
  const first = invoice([line('A')], { number: '1' });
  const red = invoice([redLine('A')], inApril);
  expect(march(first, red)).toMatchObject({ matched: { sets: 1, amountFen: 31_500 } });
  expect(april(first, red)).toMatchObject({
    matched: { sets: -1, amountFen: -31_500 },
    takenBack: { sets: 1, amountFen: 31_500 },
    differences: [],
    carriedForward: [{ since: '2026-03', difference: { kind: 'completed-not-invoiced' } }],
  });
  expect(april(first, red, invoice([line('A')], { month: '2026-04', number: '3' }))).toMatchObject({
    matched: { sets: 0, amountFen: 0 },
    takenBack: { sets: 1 },
    differences: [],
    carriedForward: [],
  });
});

test('a line that did not match takes no money back, and is open no more', () => {
  const first = invoice([wrong], { number: '1' });
  const right = invoice([line('A')], { month: '2026-04', number: '3' });
  expect(april(first, invoice([redWrong], inApril), right)).toMatchObject({
    matched: { sets: 1, amountFen: 31_500 },
    takenBack: { sets: 0, amountFen: 0 },
    differences: [],
    carriedForward: [],
  });
});

test('of two equal lines on an invoice the surplus is taken back, not the matched one', () => {
  const first = invoice([line('A'), line('A')], { number: '1' });
  expect(april(first, invoice([redLine('A')], inApril))).toMatchObject({
    matched: { sets: 0 },
    takenBack: { sets: 0 },
    carriedForward: [],
  });
});

test('where the first of two lines is taken back, the second is said to agree now', () => {
  const first = invoice([line('A')], { number: '1' });
  const second = invoice([line('A')], { number: '1b' });
  expect(april(first, second, invoice([redLine('A')], inApril))).toMatchObject({
    matched: { sets: -1 },
    carriedForward: [{ agreesNow: true, difference: { kind: 'invoiced-twice' } }],
  });
});

test.each([
  ['names no invoice', redLine('A'), { originalNumber: null }],
  ['names an unknown invoice', redLine('A'), { originalNumber: '9' }],
  ['is of another enterprise', redLine('B'), {}],
  ['takes back a part only', redLine('A', { amountFen: -5_000 }), {}],
])('a red-letter line that %s takes nothing back', (_, red, over) => {
  const result = april(
    invoice([line('A')], { number: '1' }),
    invoice([red], { ...inApril, ...over }),
  );
  expect(result).toMatchObject({
    matched: { sets: 0, amountFen: 0 },
    takenBack: { sets: 0 },
    differences: [{ kind: 'nothing-to-cancel', line: 1, amountFen: red.amountFen }],
  });
});

test('a line is taken back once', () => {
  const first = invoice([line('A')], { number: '1' });
  const { takenBack, differences } = april(first, invoice([redLine('A'), redLine('A')], inApril));
  expect(takenBack.sets).toBe(1);
  expect(differences).toMatchObject([{ kind: 'nothing-to-cancel', line: 2 }]);
});
