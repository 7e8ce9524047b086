import { expect, test } from '@jest/globals';
import { classWords } from '@seal/contracts/finance/difference-kinds';
import { Difference, differenceKey } from '@seal/contracts/finance/reconciliation';
import {
  at,
  buildBooks,
  invoice,
  ledgerRows,
  line,
  openOrder,
  order,
  redLine,
  registration,
} from '../../testing/build-books.ts';
import type { Books } from './books.ts';
import { reconcileMonth } from './reconcile-month.ts';

const april = { month: '2026-04' };
const kindsOf = (books: Books) => reconcileMonth(books).differences.map((it) => it.kind);
const carriedOf = (books: Books) =>
  reconcileMonth(books).carriedForward.map((it) => `${it.since} ${it.difference.kind}`);

test('a set completed in the month and billed once at the contract price matches', () => {
  const books = buildBooks({ orders: [order('A')], invoices: [invoice([line('A')])] });
  expect(reconcileMonth(books)).toMatchObject({
    matched: { sets: 1, amountFen: 31_500 },
    accrued: { sets: 1, amountFen: 31_500 },
    invoiced: { lines: 1, statedFen: 31_500, linesFen: 31_500 },
    differences: [],
    carriedForward: [],
    warnings: [],
    classOfLine: [{ runs: [{ from: 1, to: 1, lineClass: 'matched' }] }],
  });
});

test('a set belongs to the Shanghai month in which it was completed, to the millisecond', () => {
  const books = buildBooks({
    orders: [
      order('A', { completedAt: at('2026-03-31 23:59:59.999') }),
      order('B', { completedAt: at('2026-04-01 00:00') }),
    ],
  });
  const uncharged = (month: string) =>
    reconcileMonth({ ...books, month }).differences.map((it) => 'uscc' in it && it.uscc);
  expect(uncharged('2026-03')).toEqual(['A']);
  expect(uncharged('2026-04')).toEqual(['B']);
});

test('a set billed in a later month matches there and is open until then', () => {
  const books = buildBooks({ orders: [order('A')], invoices: [invoice([line('A')], april)] });
  expect(kindsOf(books)).toEqual(['completed-not-invoiced']);
  const later = reconcileMonth({ ...books, ...april });
  expect(later).toMatchObject({ matched: { sets: 1 }, differences: [], carriedForward: [] });
});

test('a set that is billed by nobody is carried forward with its age', () => {
  const books = buildBooks({ month: '2027-01', orders: [order('A')] });
  expect(reconcileMonth(books).carriedForward).toMatchObject([
    { since: '2026-03', ageMonths: 10, agreesNow: false, difference: { uscc: 'A' } },
  ]);
});

test('a line before its set is complete has no order; once complete it is said to agree', () => {
  const books = buildBooks({
    orders: [order('A', { completedAt: at('2026-04-02 10:00') })],
    invoices: [invoice([line('A')])],
  });
  expect(kindsOf(books)).toEqual(['no-completed-order']);
  const later = reconcileMonth({ ...books, ...april });
  expect(later.differences).toEqual([]);
  expect(later.carriedForward).toMatchObject([
    { since: '2026-03', agreesNow: true, difference: { kind: 'no-completed-order' } },
  ]);
});

test.each([
  ['never-registered', buildBooks()],
  ['not-entitled', { registrations: [registration('A', { entitled: false, orderId: null })] }],
  ['not-completed', { registrations: [registration('A')], orders: [openOrder('A')] }],
  ['cancelled', { orders: [openOrder('A', { status: 'cancelled' })] }],
  [
    'never-registered',
    { registrations: [registration('A', { registeredAt: at('2026-04-01 09:00') })] },
  ],
])('a line without a completed order says why: %s', (reason, over) => {
  const books = buildBooks({ ...over, invoices: [invoice([line('A')])] });
  const found = reconcileMonth({ ...books, month: '2026-03' }).differences;
  expect(found).toContainEqual(expect.objectContaining({ kind: 'no-completed-order', reason }));
});

test('the first line of a set in a month counts, by issue, number, line; others are twice', () => {
  const books = buildBooks({
    orders: [order('A')],
    invoices: [
      invoice([line('A'), line('A')], { number: '2', issuedOn: '2026-03-30' }),
      invoice([line('A')], { number: '3', issuedOn: '2026-03-29' }),
    ],
  });
  const { differences, matched } = reconcileMonth(books);
  expect(matched.sets).toBe(1);
  expect(differences).toMatchObject([1, 2].map((n) => ({ kind: 'invoiced-twice', line: n })));
  expect(differences[0]).toMatchObject({ billedBy: { number: '3', line: 1 } });
});

test('a set is billed once ever, whatever became of the line that billed it first', () => {
  const books = buildBooks({
    ...april,
    orders: [order('A')],
    invoices: [
      invoice([line('A', { unitPriceFen: 36_500, amountFen: 36_500 })]),
      invoice([line('A')], april),
    ],
  });
  expect(kindsOf(books)).toEqual(['invoiced-in-earlier-month']);
  expect(carriedOf(books)).toEqual(['2026-03 price-differs']);
});

test.each([
  [{ unitPriceFen: 31_501, amountFen: 31_501 }, 31_501],
  [{ amountFen: 31_499 }, 31_499],
  [{ unitPriceFen: 31_400 }, 31_400],
  [{ quantity: 2, amountFen: 63_000 }, 63_000],
  [{ quantity: 2 }, 63_000],
  [{ amountFen: 0, unitPriceFen: 0 }, 0],
])('anything but one set at the contract price differs: %j', (over, invoicedFen) => {
  const books = buildBooks({ orders: [order('A')], invoices: [invoice([line('A', over)])] });
  expect(reconcileMonth(books).differences).toMatchObject([
    { kind: 'price-differs', invoicedFen, contractFen: 31_500 },
  ]);
});

test('a set of which the ledger lacks a seal is incomplete, even if the order is complete', () => {
  const ledger = ledgerRows('A').slice(1);
  const invoices = [invoice([line('A')])];
  const incomplete = [{ kind: 'incomplete-set', uscc: 'A', seals: 2 }];
  for (const orders of [[order('A')], [openOrder('A', { status: 'engraving' })]]) {
    const books = buildBooks({ orders, ledger, invoices });
    expect(reconcileMonth(books).differences).toMatchObject(incomplete);
  }
});

test('a set in rework lacks the seal that failed', () => {
  const seals = order('A').seals.map((seal, n) => ({ ...seal, passed: n > 0 }));
  const reworked = order('A', { status: 'engraving', completedAt: null, seals });
  const books = buildBooks({
    orders: [reworked],
    ledger: ledgerRows('A'),
    invoices: [invoice([line('A')])],
  });
  expect(reconcileMonth(books)).toMatchObject({
    accrued: { sets: 0 },
    differences: [{ kind: 'incomplete-set', seals: 2 }],
  });
});

test('a set whose last seal came later is carried forward and said to agree', () => {
  const [first, ...others] = ledgerRows('A');
  const books = buildBooks({
    orders: [order('A', { completedAt: at('2026-04-02 10:00') })],
    registrations: [registration('A')],
    ledger: [{ ...first!, completedAt: at('2026-04-02 10:00') }, ...others],
    invoices: [invoice([line('A')])],
  });
  expect(kindsOf(books)).toEqual(['incomplete-set']);
  expect(reconcileMonth({ ...books, ...april }).carriedForward).toMatchObject([
    { agreesNow: true, difference: { kind: 'incomplete-set' } },
  ]);
});

test('a set on which ledger and order disagree is not matched, and both books are quoted', () => {
  const ledger = ledgerRows('A').with(0, { ...ledgerRows('A')[0]!, sealCode: 'X' });
  const books = buildBooks({ orders: [order('A')], ledger, invoices: [invoice([line('A')])] });
  expect(reconcileMonth(books)).toMatchObject({
    matched: { sets: 0 },
    differences: [
      {
        kind: 'seal-differs',
        line: 1,
        differing: [
          { kind: 'administrative', orderSealCode: 'A-administrative', ledgerSealCode: 'X' },
        ],
      },
    ],
  });
});

test('a disagreement on a seal is found without a line too, once, and then by its line', () => {
  const ledger = ledgerRows('A', { material: 'electronic' });
  const books = buildBooks({
    orders: [order('A')],
    ledger,
    invoices: [invoice([line('A')], april)],
  });
  expect(kindsOf(books)).toEqual(['completed-not-invoiced', 'seal-differs']);
  expect(kindsOf({ ...books, ...april })).toEqual(['seal-differs']);
  expect(carriedOf({ ...books, ...april })).toEqual([]);
  expect(carriedOf({ ...books, ...april, invoices: [] })).toHaveLength(2);
});

test('of a kind engraved twice the last row counts', () => {
  const old = ledgerRows('A', { sealCode: 'old', completedAt: at('2026-03-03 09:30') });
  const books = buildBooks({
    orders: [order('A')],
    ledger: [...old, ...ledgerRows('A'), ...old],
    invoices: [invoice([line('A')])],
  });
  expect(kindsOf(books)).toEqual([]);
});

test('an invoice whose stated total is not the sum of its lines is named with both', () => {
  const books = buildBooks({
    orders: [order('A')],
    invoices: [invoice([line('A')], { statedFen: 41_500 })],
  });
  expect(reconcileMonth(books)).toMatchObject({
    matched: { sets: 1 },
    differences: [{ kind: 'total-differs', statedFen: 41_500, linesFen: 31_500 }],
  });
});

test('a total that red-letter lines took back is open no more', () => {
  const invoices = [
    invoice([line('A')], { number: '1', statedFen: 41_500 }),
    invoice([redLine('A')], { ...april, number: '2', originalNumber: '1', statedFen: -41_500 }),
  ];
  const books = buildBooks({ orders: [order('A')], invoices });
  expect(kindsOf(books)).toEqual(['total-differs']);
  expect(kindsOf({ ...books, ...april })).toEqual([]);
  expect(carriedOf({ ...books, ...april })).toEqual(['2026-03 completed-not-invoiced']);
});

test('another name under the same code warns; brackets, width and blanks do not', () => {
  const orders = [
    order('A', { enterpriseName: '玉田甲(河北)有限公司' }),
    order('B', { enterpriseName: '玉田乙有限公司' }),
  ];
  const lines = [
    line('A', { enterpriseName: '玉田甲（河北）有限 公司' }),
    line('B', { enterpriseName: '玉田丙有限公司' }),
  ];
  const result = reconcileMonth(buildBooks({ orders, invoices: [invoice(lines)] }));
  expect(result.matched.sets).toBe(2);
  expect(result.warnings).toMatchObject([
    { uscc: 'B', book: 'invoice', name: '玉田丙有限公司', recordedName: '玉田乙有限公司', line: 2 },
  ]);
});

test("another name in the ledger warns once, in the month of the ledger's rows", () => {
  const ledger = ledgerRows('A', { enterpriseName: '旧名' });
  const books = buildBooks({ orders: [order('A')], ledger, invoices: [invoice([line('A')])] });
  expect(reconcileMonth(books).warnings).toMatchObject([{ book: 'ledger', name: '旧名' }]);
  expect(reconcileMonth({ ...books, ...april }).warnings).toEqual([]);
});

test('what happens after the month changes nothing in it', () => {
  const books = buildBooks({
    registrations: [registration('A'), registration('B')],
    orders: [order('A'), openOrder('B')],
    ledger: ledgerRows('A'),
    invoices: [invoice([line('A'), line('B'), line('C')])],
  });
  const later = at('2026-04-01 00:00');
  const grown: Books = {
    ...books,
    registrations: [
      ...books.registrations,
      registration('C', { registeredAt: later, enterpriseName: '别名' }),
    ],
    orders: [
      order('A'),
      openOrder('B', { status: 'cancelled', cancelledAt: later }),
      order('C', { enterpriseName: '别名', completedAt: later }),
    ],
    ledger: [...books.ledger, ...ledgerRows('B', { completedAt: later })],
    invoices: [
      ...books.invoices,
      invoice([redLine('A')], { ...april, originalNumber: 'number-of-2026-03' }),
    ],
  };
  expect(reconcileMonth(grown)).toEqual(reconcileMonth(books));
});

test('the books are left as they are', () => {
  const books = buildBooks({
    orders: [order('B'), order('A')],
    ledger: ledgerRows('A').toReversed(),
    invoices: [invoice([line('B'), line('A')]), invoice([line('A')], { ...april, number: '0' })],
  });
  const before = structuredClone(books);
  reconcileMonth({ ...books, ...april });
  expect(books).toEqual(before);
});

test('each difference reads by the contract, has words in both tongues and its own key', () => {
  const books = buildBooks({
    orders: [order('A'), order('B')],
    registrations: [registration('N'), registration('A')],
    ledger: ledgerRows('B', { sealCode: 'X' }),
    invoices: [
      invoice([line('A'), line('A'), line('B'), line('C'), redLine('A')], { statedFen: 1 }),
    ],
  });
  const openOnes = [openOrder('N')];
  const { differences } = reconcileMonth({ ...books, orders: [...books.orders, ...openOnes] });
  expect(differences.map((it) => Difference.parse(it))).toEqual(differences);
  expect(new Set(differences.map(differenceKey)).size).toBe(differences.length);
  for (const { kind } of differences) expect(classWords[kind].zh.next).not.toBe('');
  expect(new Set(differences.map((it) => it.kind)).size).toBe(6);
});
