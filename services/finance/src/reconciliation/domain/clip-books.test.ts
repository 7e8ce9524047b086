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
import { cutBooks } from '../../testing/cut-books.ts';
import type { Books } from './books.ts';
import { describeBooks } from './describe-books.ts';
import { reconcileMonth } from './reconcile-month.ts';

const textOf = (books: Books) => [...describeBooks(cutBooks(books))].join('');
const resultOf = (books: Books) => canonicalJson(reconcileMonth(books));

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
  expect(resultOf(cutBooks(books))).toBe(resultOf(books));
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
