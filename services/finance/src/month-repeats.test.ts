import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { invoiceOf, type MonthEnd, openTestMonthEnd, PRICE_FEN } from './testing/open-month-end.ts';

// Longer than the default: other tests run beside on the same cores.
jest.setTimeout(60_000);

const project = 'yutian-2024';
const march = `${project}/reconciliations/2024-03`;
let monthEnd: MonthEnd;

/** Each test begins with a month that is reconciled over two sets. */
beforeEach(async () => {
  monthEnd = await openTestMonthEnd();
  for (const uscc of ['A', 'B']) await monthEnd.completeSet(project, uscc);
  await bill('24132000000000000001', ['A', 'B']);
  await reconcile();
});
afterEach(() => monthEnd.close());

const post = (
  ...[role, path, body, key]: [Parameters<MonthEnd['call']>[0], string, object, string?]
) => monthEnd.call(role, 'post', path, body, key);
const bill = (number: string, codes: readonly string[]) =>
  post('engraver', `${project}/invoices`, invoiceOf(number, codes));
const reconcile = (key?: string) =>
  post('finance', `${project}/reconciliations`, { month: '2024-03' }, key);
const prepare = (key: string, body = {}) => post('finance', `${march}/settlement`, body, key);
const approve = (key: string) => post('approver', `${march}/settlement`, {}, key);
const reopen = (key: string) => post('approver', `${march}/reopening`, { reason: '漏开' }, key);
const pay = (amountFen: number) =>
  post('finance', `${project}/payments`, {
    month: '2024-03',
    amountFen,
    voucherNumber: `v${amountFen}`,
    paidOn: '2024-04-20',
  });

test('a preparation is answered as it was first, also once it is approved and paid', async () => {
  const first = await prepare('p');
  expect(first).toMatchObject({ status: 200, body: { status: 'prepared' } });
  await approve('a');
  await pay(PRICE_FEN);
  expect(await prepare('p')).toMatchObject({ status: 200, body: first.body });
  const other = await prepare('p', { note: '另一' });
  expect(other).toMatchObject({ status: 422, body: { code: 'idempotency-key-reused' } });
});

test('an approval is answered as it was first, also once it is paid or taken back', async () => {
  await prepare('p');
  const first = await approve('a');
  expect(first).toMatchObject({ status: 200, body: { status: 'settled', paidFen: 0 } });
  await pay(PRICE_FEN);
  expect((await approve('a')).body).toEqual(first.body);
  await pay(-PRICE_FEN);
  await reopen('r');
  expect(await approve('a')).toMatchObject({ status: 200, body: first.body });
});

test('an opening again is answered as it was first, also once it is settled anew', async () => {
  await prepare('p');
  await approve('a');
  const first = await reopen('r');
  expect(first).toMatchObject({ status: 200, body: { status: 'open', settlement: null } });
  await prepare('p2');
  await approve('a2');
  expect(await reopen('r')).toMatchObject({ status: 200, body: first.body });
});

test('an approval that was refused for changed books is taken up anew under its key', async () => {
  await prepare('p');
  const seal = monthEnd.books.orders[0]!.seals.pop()!;
  expect((await approve('a')).body.code).toBe('reconciliation-outdated');
  monthEnd.books.orders[0]!.seals.push(seal);
  const approved = await approve('a');
  expect(approved).toMatchObject({ status: 200, body: { status: 'settled' } });
  expect(await approve('a')).toMatchObject({ status: 200, body: approved.body });
});

test('a reconciliation is answered as it was first, also once its month is settled', async () => {
  const first = await reconcile('c');
  await prepare('p');
  await approve('a');
  expect((await reconcile('c')).body).toEqual(first.body);
});
