import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { canonicalJson } from '@seal/kernel/canonical-json';
import {
  at,
  buildBooks,
  invoice,
  ledgerRows,
  line,
  openOrder,
  order,
  registration,
} from '../../testing/build-books.ts';
import { readSampleYear } from '../../testing/read-sample-year.ts';
import type { Books } from './books.ts';
import { createClip, isBilledBy } from './clip-books.ts';
import { describeBooks } from './describe-books.ts';
import { monthSpan } from './month-span.ts';
import { reconcileMonth } from './reconcile-month.ts';

/** The whole books, cut as they are cut while they are loaded. */
function clipBooks(books: Books): Books {
  const { endsAt } = monthSpan(books.month);
  const clip = createClip(endsAt);
  return {
    month: books.month,
    sealKinds: books.sealKinds,
    registrations: books.registrations.filter(clip.keepsRegistration),
    orders: books.orders.map(clip.order).filter(clip.keepsOrder),
    ledger: books.ledger.filter(clip.keepsLedgerRow),
    invoices: books.invoices.filter((it) => isBilledBy(it, books.month)),
  };
}

const folder = join(import.meta.dirname, '../../../../../tests/data/year-2024');
const sample = await readSampleYear(folder);
const months = Object.keys(sample.months).sort();
const textOf = (books: Books) => [...describeBooks(clipBooks(books))].join('');
const resultOf = (books: Books) => canonicalJson(reconcileMonth(books));

test.each(months)('month %s is the same from books cut at its end', (month) => {
  const books = { ...sample.books, month: `${sample.year}-${month}` };
  expect(resultOf(clipBooks(books))).toBe(resultOf(books));
});

const late = at('2026-04-01 00:00');
const odd: [string, Partial<Books>][] = [
  ['completed after it', { orders: [order('A', { completedAt: late })] }],
  ['claimed after it', { orders: [openOrder('A', { claimedAt: late, status: 'engraving' })] }],
  ['due after it', { orders: [openOrder('A', { dueAt: late })] }],
  ['cancelled after it', { orders: [openOrder('A', { status: 'cancelled', cancelledAt: late })] }],
  [
    'cancelled before it',
    { orders: [openOrder('A', { status: 'cancelled', cancelledAt: at('2026-03-04 09:00') })] },
  ],
  ['in rework', { orders: [order('A', { status: 'engraving', completedAt: null })] }],
  [
    'registered after it',
    { registrations: [registration('A', { registeredAt: late })], orders: [openOrder('A')] },
  ],
  [
    'registered after it, completed before',
    { registrations: [registration('A', { registeredAt: late })], orders: [order('A')] },
  ],
  [
    'in the ledger after it',
    { orders: [order('A')], ledger: ledgerRows('A', { completedAt: late, sealCode: 'x' }) },
  ],
  [
    'billed after it',
    { orders: [order('A')], invoices: [invoice([line('A')], { month: '2026-04' })] },
  ],
];

test.each(odd)('a set %s is judged the same from cut books', (_what, over) => {
  const whole = { registrations: [registration('A')], invoices: [invoice([line('A')])] };
  const books = buildBooks({ ...whole, ...over });
  expect(resultOf(clipBooks(books))).toBe(resultOf(books));
});

test('what happens after the month leaves its books the same, what happens in it not', () => {
  const march = buildBooks({ registrations: [registration('A')], orders: [openOrder('A')] });
  const later: Partial<Books> = {
    registrations: [...march.registrations, registration('B', { registeredAt: late })],
    orders: [order('A', { completedAt: late, claimedAt: late }), openOrder('B')],
    ledger: ledgerRows('A', { completedAt: late }),
    invoices: [invoice([line('A')], { month: '2026-04' })],
  };
  expect(textOf({ ...march, ...later })).toBe(textOf(march));
  expect(textOf({ ...march, orders: [order('A')] })).not.toBe(textOf(march));
});

test('books in another order are the same books, and one fen makes them others', () => {
  const books = { ...sample.books, month: `${sample.year}-06` };
  const turned = {
    ...books,
    registrations: books.registrations.toReversed(),
    orders: books.orders.toReversed(),
    ledger: books.ledger.toReversed(),
    invoices: books.invoices.map((it) => ({ ...it, lines: it.lines.toReversed() })).toReversed(),
  };
  expect(textOf(turned) === textOf(books)).toBe(true);
  const invoices = books.invoices.map((it) =>
    it.month === books.month ? { ...it, statedFen: it.statedFen + 1 } : it,
  );
  expect(textOf({ ...books, invoices }) === textOf(books)).toBe(false);
});
