import { expect, test } from '@jest/globals';
import {
  at,
  buildBooks,
  ledgerRows,
  openOrder,
  order,
  registration,
} from '../../testing/build-books.ts';
import type { Books, OrderRecord } from './books.ts';
import { reconcileMonth } from './reconcile-month.ts';

const april = { month: '2026-04' };
const found = (over: Partial<Books>) => reconcileMonth(buildBooks(over));
const ofA = (over: Partial<OrderRecord>) => ({
  registrations: [registration('A')],
  orders: [openOrder('A', over)],
});

test('an order that nobody claimed and that is over due was never engraved', () => {
  expect(found(ofA({})).differences).toMatchObject([
    { kind: 'never-engraved', uscc: 'A', registrationId: 'registration-A', orderId: 'order-A' },
  ]);
});

test('it belongs to the month of registration and is carried forward from there', () => {
  expect(found({ ...ofA({}), month: '2026-05' })).toMatchObject({
    differences: [],
    carriedForward: [{ since: '2026-03', ageMonths: 2, difference: { kind: 'never-engraved' } }],
  });
});

test('an entitled registration without any order was never engraved', () => {
  const registrations = [registration('A', { orderId: null })];
  expect(found({ registrations }).differences).toMatchObject([{ orderId: null }]);
});

test.each<[string, Partial<Books>]>([
  ['due after the end of the month', ofA({ dueAt: at('2026-04-01 10:00') })],
  ['held for money, so its clock has not started', ofA({ status: 'held', dueAt: null })],
  ['cancelled', ofA({ status: 'cancelled', cancelledAt: at('2026-03-04 09:00') })],
  ['claimed', ofA({ status: 'engraving', claimedAt: at('2026-03-31 16:00') })],
  ['in the ledger with a seal', { ...ofA({}), ledger: ledgerRows('A').slice(2) }],
  ['completed', { registrations: [registration('A')], orders: [order('A')] }],
  [
    'registered later',
    { registrations: [registration('A', { registeredAt: at('2026-04-01 08:00') })] },
  ],
  ['not entitled', { registrations: [registration('A', { entitled: false, orderId: null })] }],
])('an order is not reported while it is %s', (_, over) => {
  const kinds = found(over).differences.map((it) => it.kind);
  expect(kinds).not.toContain('never-engraved');
});

test('a claim after the end of the month is not looked at', () => {
  expect(found(ofA({ claimedAt: at('2026-04-01 08:00') })).differences).toHaveLength(1);
});

test('a claim alone is no excuse once the month has passed', () => {
  const books = ofA({ status: 'engraving', claimedAt: at('2026-03-03 09:05') });
  expect(found(books).differences).toEqual([]);
  expect(found({ ...books, ...april }).carriedForward).toMatchObject([{ since: '2026-03' }]);
});

test('one registered at the end of a month and completed in the next is never reported', () => {
  const registrations = [registration('A', { registeredAt: at('2026-03-31 16:50') })];
  const orders = [
    order('A', {
      dueAt: at('2026-04-01 10:20'),
      claimedAt: at('2026-04-01 09:00'),
      completedAt: at('2026-04-01 10:00'),
    }),
  ];
  const books = { registrations, orders };
  expect(found(books)).toMatchObject({ differences: [], carriedForward: [] });
  expect(found({ ...books, ...april })).toMatchObject({
    differences: [{ kind: 'completed-not-invoiced' }],
    carriedForward: [],
  });
});

test('a withdrawn registration with a cancelled order gives way to the one that came after', () => {
  const registrations = [
    registration('A'),
    registration('A', { registrationId: 'second', orderId: 'second-order' }),
  ];
  const orders = [openOrder('A', { status: 'cancelled' }), order('A', { orderId: 'second-order' })];
  const result = found({ registrations, orders });
  expect(result.differences).toMatchObject([{ kind: 'completed-not-invoiced' }]);
});
