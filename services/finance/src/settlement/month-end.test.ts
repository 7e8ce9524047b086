import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, expect, jest, test } from '@jest/globals';
import { finishMonthEnd } from './application/finish-month-end.ts';
import {
  invoiceOf,
  type MonthEnd,
  openTestMonthEnd,
  PRICE_FEN,
} from '../testing/open-month-end.ts';
import { completedSet } from '../testing/stand-in-books.ts';
import { verifyFinance } from '../compose.ts';

// Longer than the default: other tests run beside on the same cores.
jest.setTimeout(60_000);

const project = 'yutian-2024';
const march = `${project}/reconciliations/2024-03`;
const nextMonth = '2024-04-02T01:00:00.000Z';
const later = new Date('2100-01-01');
let monthEnd: MonthEnd;
let numbered = 0;

beforeAll(async () => {
  monthEnd = await openTestMonthEnd();
});
afterAll(() => monthEnd.close());

/** Each test begins with three sets accrued, none billed. */
beforeEach(async () => {
  const { mongo, books, ledger } = monthEnd;
  for (const name of ['invoices', 'invoiceLines', 'months', 'payments', 'ledgerEntries']) {
    await mongo.collection(name).deleteMany({});
  }
  await mongo.collection('orderFunds').deleteMany({});
  const { openBudget } = await import('../budget/domain/budget.ts');
  for (const _id of [project, 'yutian-demo']) {
    await mongo.collection<{ _id: string }>('budgets').deleteOne({ _id });
    await ledger.store.insertBudget(openBudget(_id, 75_000_000, new Date()));
  }
  books.registrations.length = 0;
  books.orders.length = 0;
  books.ledger.length = 0;
  books.before = () => undefined;
  for (const uscc of ['A', 'B', 'C']) await monthEnd.completeSet(project, uscc);
});

const call: MonthEnd['call'] = (...asked) => monthEnd.call(...asked);

function number(): string {
  numbered += 1;
  return `2413200000${String(numbered).padStart(10, '0')}`;
}

function bill(codes: readonly string[], over: object = {}) {
  return call('engraver', 'post', `${project}/invoices`, invoiceOf(number(), codes, over));
}

const reconcile = () => call('finance', 'post', `${project}/reconciliations`, { month: '2024-03' });
const prepare = () => call('finance', 'post', `${march}/settlement`);
const approve = () => call('approver', 'post', `${march}/settlement`);
const pay = (amountFen: number, voucherNumber: string, of = project) =>
  call('finance', 'post', `${of}/payments`, {
    month: '2024-03',
    amountFen,
    voucherNumber,
    paidOn: '2024-04-20',
  });
const budget = async () => (await call('finance', 'get', `${project}/budget`)).body;

/** What must never be; that nobody works the queues here is none of it. */
async function faults() {
  const findings = await verifyFinance(monthEnd.mongo, later);
  return findings.filter((it) => it.check !== 'each published history entry is handled');
}

async function settle(codes: readonly string[]): Promise<void> {
  await bill(codes);
  await reconcile();
  await prepare();
  expect((await approve()).status).toBe(200);
}

test('an order of the next month changes nothing, whichever book comes first', async () => {
  await bill(['A', 'B', 'C']);
  const before = await reconcile();
  const next = completedSet('next', 'D');
  const unfinished = { status: 'queued' as const, claimedAt: null, completedAt: null, seals: [] };
  monthEnd.books.registrations.push({ ...next.registration, registeredAt: nextMonth });
  monthEnd.books.orders.push({ ...next.order, ...unfinished, registeredAt: nextMonth });
  for (const slow of ['registrations', 'orders']) {
    monthEnd.books.before = async (book) => {
      if (book === slow) await pause(150);
    };
    expect(await reconcile()).toMatchObject({ status: 200, body: before.body });
  }
});

test('an invoice that comes in while the approver approves counts or is refused', async () => {
  await bill(['A', 'B']);
  await reconcile();
  await prepare();
  let raced: Awaited<ReturnType<typeof bill>> | undefined;
  monthEnd.books.before = async (book) => {
    // The month is locked by now, and its books are being compared once more.
    if (book === 'orders') raced ??= await bill(['C']);
  };
  const approved = await approve();
  expect(raced).toMatchObject({ status: 409, body: { code: 'month-locked' } });
  expect(approved).toMatchObject({ status: 200, body: { amountFen: 2 * PRICE_FEN } });
  expect(await budget()).toMatchObject({ invoicedFen: 2 * PRICE_FEN, settledFen: 2 * PRICE_FEN });
});

test('an invoice of an earlier month is refused too, one of a later month is taken', async () => {
  await settle(['A']);
  expect((await bill(['A'], { month: '2024-02' })).body.code).toBe('month-locked');
  expect((await bill(['B'], { month: '2024-04' })).status).toBe(201);
});

test('changed books are reconciled again before anything is settled', async () => {
  await bill(['A']);
  await reconcile();
  await bill(['B']);
  expect((await prepare()).body.code).toBe('reconciliation-outdated');
  expect((await reconcile()).body).toMatchObject({ version: 2, matched: { sets: 2 } });
  await prepare();
  monthEnd.books.orders[0]!.seals.pop();
  expect((await approve()).body.code).toBe('reconciliation-outdated');
  expect((await call('finance', 'get', march)).body.status).toBe('prepared');
});

test('two approvals at once settle once', async () => {
  await bill(['A', 'B', 'C']);
  await reconcile();
  await prepare();
  const answers = await Promise.all([approve(), approve(), approve()]);
  expect(answers.filter((it) => it.status === 200)).toHaveLength(1);
  expect((await budget()).settledFen).toBe(3 * PRICE_FEN);
});

test('an account in both roles prepares and is refused as its own approver', async () => {
  await bill(['A']);
  await reconcile();
  const both = ['finance', 'approver'] as const;
  expect((await call(both, 'post', `${march}/settlement`)).body.status).toBe('prepared');
  const own = await call(both, 'post', `${march}/settlement/approval`);
  expect(own).toMatchObject({ status: 409, body: { code: 'four-eyes' } });
});

test('a month without a neighbour’s books is not guessed', async () => {
  await bill(['A']);
  monthEnd.books.before = () => {
    throw new Error('broken');
  };
  const answer = await reconcile();
  expect(answer).toMatchObject({ status: 503, body: { code: 'unavailable' } });
});

test('a settled month is opened again with a reason, corrected, and settled anew', async () => {
  await settle(['A', 'B']);
  const reopened = await call('approver', 'post', `${march}/reopening`, { reason: '漏开一户' });
  expect(reopened).toMatchObject({ status: 200, body: { status: 'open', settlement: null } });
  expect((await budget()).settledFen).toBe(0);
  await settle(['C']);
  expect((await budget()).settledFen).toBe(3 * PRICE_FEN);
  expect(await faults()).toEqual([]);
});

test('a hundred payments at once never exceed the settlement', async () => {
  await settle(['A', 'B', 'C']);
  const each = PRICE_FEN / 10;
  const paid = await Promise.all(Array.from({ length: 100 }, (_, n) => pay(each, `v${n}`)));
  expect(paid.filter((it) => it.status === 201)).toHaveLength(30);
  expect(new Set(paid.map((it) => it.body.code))).toEqual(
    new Set([undefined, 'payment-exceeds-settled']),
  );
  expect(await budget()).toMatchObject({ paidFen: 3 * PRICE_FEN });
  const list = await call('finance', 'get', `${project}/payments?limit=200`);
  expect(list.body.items).toHaveLength(30);
  expect(await faults()).toEqual([]);
});

test('a voucher is used once a year over all projects, its repetition pays nothing', async () => {
  await settle(['A']);
  const [first, again] = await Promise.all([pay(100, 'same'), pay(100, 'same')]);
  expect(first!.body).toEqual(again!.body);
  expect((await budget()).paidFen).toBe(100);
  const other = await pay(100, 'same', 'yutian-demo');
  expect(other.body.code).toBe('voucher-number-used');
});

test('what a process that died had begun is finished, once', async () => {
  await bill(['A', 'B']);
  const { mongo, deps } = monthEnd;
  await mongo.collection('invoices').updateMany({}, { $set: { entered: false } });
  await mongo
    .collection('months')
    .updateMany({}, { $set: { invoices: [], version: 0, history: [] } });
  await finishMonthEnd(deps, later);
  expect((await reconcile()).body.matched.sets).toBe(2);
  expect((await budget()).invoicedFen).toBe(2 * PRICE_FEN);
  await prepare();
  await mongo.collection('months').updateMany({}, { $set: { state: 'checking' } });
  expect((await approve()).body.code).toBe('month-locked');
  await finishMonthEnd(deps, later);
  expect((await approve()).status).toBe(200);
  await mongo.collection('months').updateMany({}, { $set: { state: 'posting' } });
  await finishMonthEnd(deps, later);
  expect((await call('finance', 'get', march)).body.status).toBe('settled');
  expect((await budget()).settledFen).toBe(2 * PRICE_FEN);
});

test('an invoice of 100,000 lines is taken in, and its lines are read by pages', async () => {
  const codes = Array.from({ length: 100_000 }, (_, n) => String(n).padStart(18, '0'));
  const taken = await bill(codes);
  expect(taken).toMatchObject({ status: 201, body: { lineCount: 100_000, lines: null } });
  const lines = `${project}/invoices/${taken.body.id}/lines?limit=200`;
  const first = (await call('finance', 'get', lines)).body;
  const second = (await call('finance', 'get', `${lines}&cursor=${first.nextCursor}`)).body;
  expect(first.items).toHaveLength(200);
  expect(second.items[0]).toMatchObject({ line: 201, uscc: codes[200] });
});

test('a file with wrong cells names each by row and column, and is not kept', async () => {
  const csv = [
    '发票号码,26132000000000000777,,,,',
    '开票日期,2024-04-05,所属月份,2024-03,,',
    '价税合计(元),315.00,,,,',
    '序号,统一社会信用代码,企业名称,数量(套),单价(元),金额(元)',
    '1,91130229MA0AAAA01G,玉田鑫瑞商贸有限公司,1,315.00,三百',
  ].join('\n');
  const answer = await monthEnd.upload('engraver', `${project}/invoices`, csv);
  expect(answer).toMatchObject({ status: 422, body: { code: 'invalid-fields' } });
  expect(answer.body.errors[0].pointer).toBe('/5/金额(元)');
  expect(await monthEnd.mongo.collection('uploads.files').countDocuments()).toBe(0);
  const right = await monthEnd.upload(
    'engraver',
    `${project}/invoices`,
    csv.replace('三百', '315.00'),
  );
  expect(right).toMatchObject({ status: 201, body: { statedFen: PRICE_FEN, lineCount: 1 } });
});
