import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { verifyFinance } from '@seal/finance/verify';
import { createLog } from '@seal/platform/log';
import { connectMongo } from '@seal/platform/mongo/connect';
import { type ApiAnswer, type ApiClient, createApiClient } from '@seal/testing/api-client';
import { eventually } from '@seal/testing/eventually';
import { startSystem, type System } from '@seal/testing/start-system';

const folder = new URL('../data/year-2024/', import.meta.url).pathname;
const expected = JSON.parse(readFileSync(`${folder}expected.json`, 'utf8'));
const months = Object.keys(expected.months).sort();
const project = '/projects/yutian-2024';
const name = `monthend${Date.now()}`;
const takeOver = { takeOver: 'true' };
const invoiceOf = (month: string) => `${folder}invoice-${month}.xlsx`;
const reconciliation = (month: string) => `${project}/reconciliations/2024-${month}`;

let system: System;
let api: ApiClient;
/** Each month's answer as it was first reconciled. */
const results = new Map<string, ApiAnswer['body']>();

beforeAll(async () => {
  system = await startSystem({ name, instances: 2 });
  api = createApiClient({
    urlOf: (service) => system.url(service as 'finance'),
    token: system.token,
  });
}, 60_000);

afterAll(() => system.stop());

async function budget() {
  return (await api.call('finance', 'GET', `${project}/budget`)).body;
}

function reconcile(month: string): Promise<ApiAnswer> {
  return api.call('finance', 'POST', `${project}/reconciliations`, { month: `2024-${month}` });
}

/** The fields that `expected.json` names; a finding says more, such as its line. */
function named(it: Record<string, unknown>): string {
  const { kind, uscc, invoicedFen, contractFen, seals, statedFen, linesFen } = it;
  const price = kind === 'price-differs' ? { invoicedFen, contractFen } : {};
  return JSON.stringify({ kind, uscc, ...price, seals, statedFen, linesFen });
}

async function verify(): Promise<unknown[]> {
  const settings = { uri: process.env['MONGODB_URI'] ?? '', database: `${name}_finance` };
  const connection = await connectMongo(settings, createLog('test', 'silent'));
  try {
    return await verifyFinance(connection, new Date('2100-01-01'));
  } finally {
    await connection.close();
  }
}

test('the year is taken over: every complete set is accrued', async () => {
  await api.importFile(
    'clerk',
    `${project}/registration-imports`,
    `${folder}platform-extract.csv`,
    takeOver,
  );
  await eventually(async () => {
    expect(await budget()).toMatchObject({ committedFen: 2_322 * 31_500 });
  }, 60_000);
  for (const month of months) {
    const file = `${folder}engraver-ledger-${month}.xlsx`;
    await api.importFile('engraver', `${project}/ledger-imports`, file, takeOver);
  }
  await eventually(async () => {
    expect(await budget()).toMatchObject({ accruedFen: expected.yearTotals.accruedFen });
  }, 60_000);
}, 300_000);

test('twelve invoices come in as files, kept with their hash', async () => {
  for (const month of months) {
    const file = invoiceOf(month);
    const { status, body } = await api.upload('engraver', `${project}/invoices`, file);
    expect({ status, body: month }).toEqual({ status: 201, body: month });
    const { lines, statedFen } = expected.months[month];
    expect(body).toMatchObject({ month: `2024-${month}`, lineCount: lines, statedFen });
    const sha256 = createHash('sha256').update(readFileSync(file)).digest('hex');
    expect(body.file).toMatchObject({ name: `invoice-${month}.xlsx`, sha256 });
  }
  const stated = months.reduce((sum, month) => sum + expected.months[month].statedFen, 0);
  expect(await budget()).toMatchObject({ invoicedFen: stated, settledFen: 0, paidFen: 0 });
}, 120_000);

test('the same invoice again is the first, its number with other content is refused', async () => {
  const first = (await api.listAll('finance', `${project}/invoices?month=2024-03`))[0];
  const again = await api.upload('finance', `${project}/invoices`, invoiceOf('03'));
  expect(again.body).toMatchObject({ id: first.id, recordedAt: first.recordedAt });
  const { body } = await api.call('finance', 'GET', `${project}/invoices/${first.id}`);
  const { number, month, issuedOn, statedFen, lines } = body;
  const other = { number, month, issuedOn, statedFen: statedFen + 1, lines };
  const address = '/projects/example-working-time/invoices';
  for (const projectOf of [`${project}/invoices`, address]) {
    const refused = await api.call('engraver', 'POST', projectOf, other);
    expect(refused).toMatchObject({ status: 409, body: { code: 'invoice-number-used' } });
  }
  expect(await api.listAll('finance', `${project}/invoices`)).toHaveLength(12);
});

test('each month is reconciled exactly as expected, to the fen', async () => {
  for (const month of months) {
    const { status, body } = await reconcile(month);
    expect(status).toBe(201);
    const { matchedSets, matchedFen, completeSets, differences } = expected.months[month];
    expect(body.differences.map(named).sort()).toEqual(differences.map(named).sort());
    expect(body).toMatchObject({
      month: `2024-${month}`,
      version: 1,
      status: 'open',
      matched: { sets: matchedSets, amountFen: matchedFen },
      accrued: { sets: completeSets, amountFen: completeSets * 31_500 },
      warnings: [],
    });
    results.set(month, body);
  }
}, 120_000);

test('a month reconciled twice is the same version, to the byte', async () => {
  for (const month of months) {
    const again = await reconcile(month);
    expect(again.status).toBe(200);
    expect(JSON.stringify(again.body)).toBe(JSON.stringify(results.get(month)));
  }
}, 120_000);

test('a difference is assigned, answered and resolved', async () => {
  const month = '03';
  const difference = results.get(month).differences[0];
  const key = [difference.kind, difference.uscc ?? '', difference.invoiceId ?? ''];
  const id = [...key, difference.line ?? ''].join('~');
  const act = (role: 'finance' | 'engraver', what: string, body: object) =>
    api.call(role, 'POST', `${reconciliation(month)}/differences/${id}/${what}`, body);
  expect(await act('finance', 'assignment', { assignedTo: 'engraver' })).toMatchObject({
    status: 200,
    body: { id, assignedTo: 'engraver', answer: null },
  });
  await act('engraver', 'answer', { text: '已开红字发票冲销' });
  const resolved = await act('finance', 'resolution', { reason: '已核对' });
  expect(resolved.body).toMatchObject({
    answer: { text: '已开红字发票冲销', by: 'engraver' },
    resolution: { reason: '已核对', by: 'finance' },
  });
  const late = await act('engraver', 'answer', { text: '再说明' });
  expect(late).toMatchObject({ status: 409, body: { code: 'difference-resolved' } });
  const read = await api.call('finance', 'GET', reconciliation(month));
  expect(read.body.work).toEqual([resolved.body]);
  const unknown = `${reconciliation(month)}/differences/price-differs~X~~1/resolution`;
  expect(await api.call('finance', 'POST', unknown, { reason: '无' })).toMatchObject({
    status: 404,
  });
});

test('only another person approves, and only what is prepared on the newest books', async () => {
  const settlement = `${reconciliation('01')}/settlement`;
  const early = await api.call('approver', 'POST', settlement, {});
  expect(early).toMatchObject({ status: 409, body: { code: 'settlement-not-prepared' } });
  const prepared = await api.call('approver', 'POST', `${settlement}/approval`, {});
  expect(prepared.body.code).toBe('settlement-not-prepared');
  const officer = await api.call('finance', 'POST', settlement, {});
  const { matchedSets: sets, matchedFen: amountFen } = expected.months['01'];
  expect(officer).toMatchObject({ status: 200, body: { status: 'prepared', sets, amountFen } });
  // A red-letter invoice comes in after it was prepared: the books are others now.
  const original = (await api.listAll('finance', `${project}/invoices?month=2024-01`))[0];
  const { body } = await api.call('finance', 'GET', `${project}/invoices/${original.id}`);
  const differing = results.get('01').differences.find((it: { line?: number }) => it.line);
  const line = body.lines.find((it: { line: number }) => it.line === differing?.line);
  if (line) {
    const red = {
      number: '24132000000099990001',
      month: '2024-01',
      issuedOn: '2024-02-20',
      statedFen: -line.amountFen,
      originalNumber: original.number,
      lines: [{ ...line, line: 1, quantity: -line.quantity, amountFen: -line.amountFen }],
    };
    expect(await api.call('engraver', 'POST', `${project}/invoices`, red)).toMatchObject({
      status: 201,
    });
    const outdated = await api.call('approver', 'POST', settlement, {});
    expect(outdated).toMatchObject({ status: 409, body: { code: 'reconciliation-outdated' } });
    expect((await reconcile('01')).body).toMatchObject({ version: 2, status: 'open' });
    const first = await api.call('finance', 'GET', `${reconciliation('01')}?version=1`);
    expect(first.body.differences).toEqual(results.get('01').differences);
  }
});

test('the year is settled and paid month by month', async () => {
  for (const [n, month] of months.entries()) {
    const settlement = `${reconciliation(month)}/settlement`;
    expect((await reconcile(month)).status).toBeLessThan(202);
    expect(await api.call('finance', 'POST', settlement, {})).toMatchObject({ status: 200 });
    const approved = await api.call('approver', 'POST', settlement, {});
    const { matchedFen: amountFen } = expected.months[month];
    expect(approved).toMatchObject({ status: 200, body: { status: 'settled', amountFen } });
    const payment = { month: `2024-${month}`, paidOn: `2024-${month}-28` };
    const half = Math.floor(amountFen / 2);
    for (const [part, fen] of [half, amountFen - half].entries()) {
      const voucherNumber = `2024-${n}-${part}`;
      const paid = { ...payment, voucherNumber, amountFen: fen };
      expect(await api.call('finance', 'POST', `${project}/payments`, paid)).toMatchObject({
        status: 201,
      });
      const { body } = await api.call('finance', 'GET', reconciliation(month));
      expect(body.status).toBe(part === 0 ? 'part-paid' : 'paid');
    }
  }
  const after = await budget();
  expect(after).toMatchObject({
    accruedFen: 72_828_000,
    settledFen: 72_009_000,
    paidFen: 72_009_000,
  });
  expect(after.executionRate).toBeCloseTo(0.96012, 6);
  expect(after.plan.at(-1).paidFen).toBe(72_009_000);
  expect(after.plan.at(0)).toMatchObject({ by: '2024-03-31' });
}, 240_000);

test('a settled month is locked, and not opened while something is paid', async () => {
  expect(await reconcile('05')).toMatchObject({ status: 409, body: { code: 'month-locked' } });
  const invoice = {
    number: '24132000000099990002',
    month: '2024-05',
    issuedOn: '2024-06-05',
    statedFen: 31_500,
    lines: [
      {
        uscc: '91130229MA0AAAA01G',
        enterpriseName: '玉田鑫瑞商贸有限公司',
        quantity: 1,
        unitPriceFen: 31_500,
        amountFen: 31_500,
      },
    ],
  };
  const locked = await api.call('engraver', 'POST', `${project}/invoices`, invoice);
  expect(locked).toMatchObject({ status: 409, body: { code: 'month-locked' } });
  const reopening = `${reconciliation('12')}/reopening`;
  const paid = await api.call('approver', 'POST', reopening, { reason: '补录红字发票' });
  expect(paid).toMatchObject({ status: 409, body: { code: 'month-paid' } });
});

test('a payment is made once, never beyond its settlement, and can come back', async () => {
  const payments = `${project}/payments`;
  const paid = (await api.listAll('finance', `${payments}?month=2024-12`))[1];
  const { month, amountFen, voucherNumber, paidOn } = paid;
  const again = await api.call('finance', 'POST', payments, {
    month,
    amountFen,
    voucherNumber,
    paidOn,
  });
  expect(again).toMatchObject({ status: 201, body: { id: paid.id } });
  const refusals = [
    [{ month, amountFen: 1, voucherNumber, paidOn }, 'voucher-number-used'],
    [{ month, amountFen: 1, voucherNumber: 'x', paidOn }, 'payment-exceeds-settled'],
    [{ month, amountFen: -99_999_999, voucherNumber: 'x', paidOn }, 'returned-more-than-paid'],
    [{ month: '2025-01', amountFen: 1, voucherNumber: 'x', paidOn }, 'month-not-settled'],
  ] as const;
  for (const [body, code] of refusals) {
    expect(await api.call('finance', 'POST', payments, body)).toMatchObject({
      status: 409,
      body: { code },
    });
  }
  const back = {
    month,
    amountFen: -amountFen,
    voucherNumber: 'back',
    paidOn,
    note: '账号有误退回',
  };
  expect(await api.call('finance', 'POST', payments, back)).toMatchObject({ status: 201 });
  expect(await budget()).toMatchObject({ paidFen: 72_009_000 - amountFen });
  expect((await api.call('finance', 'GET', reconciliation('12'))).body.status).toBe('part-paid');
  const anew = { month, amountFen, voucherNumber: 'anew', paidOn };
  expect(await api.call('finance', 'POST', payments, anew)).toMatchObject({ status: 201 });
  expect(await budget()).toMatchObject({ paidFen: 72_009_000 });
});

test('the months are listed with how far each is, and the year’s end is forecast', async () => {
  const list = await api.listAll('auditor', `${project}/reconciliations`);
  expect(list.map((it) => it.status)).toEqual(months.map(() => 'paid'));
  const forecast = await api.call('finance', 'GET', `${project}/budget-forecast?asOf=2024-06-28`);
  expect(forecast).toMatchObject({
    status: 200,
    body: { asOf: '2024-06-28', adjustedFen: 75_000_000, reason: null },
  });
  const { low, expected: rate, high } = forecast.body.executionRate;
  expect(low).toBeLessThan(rate);
  expect(rate).toBeLessThan(high);
});

test('every invariant of finance holds at the end', async () => {
  await eventually(async () => expect(await verify()).toEqual([]), 30_000, 1_000);
}, 60_000);
