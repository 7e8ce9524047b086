import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { readPdf } from '@seal/documents/testing-read-pdf';
import type { Composed } from '@seal/platform/runtime/run-service';
import { createFakeClock } from '@seal/testing/fake-clock';
import { testServiceConfig } from '@seal/testing/service-config';
import { createTestTokens, type TestTokens } from '@seal/testing/test-tokens';
import mongoose from 'mongoose';
import request from 'supertest';
import { composeFinance } from '../compose.ts';
import { emptyBooks } from '../indicators/domain/indicator-books.ts';
import { orderLine, registrationLine } from '../testing/build-indicator-books.ts';
import { type BookStandIn, serveBooks } from '../testing/serve-books.ts';

// Longer than the default: other tests run beside on the same cores.
jest.setTimeout(60_000);

const project = '/api/v1/projects/yutian-2024';
const month = `${project}/reconciliations/2026-03`;
const clock = createFakeClock('2026-04-06T02:00:00Z');
const [first, second, unknown] = [
  '91130229MA0AAAA01G',
  '91130229MA0BCDEFX5',
  '91130229MA7XYTU133',
] as const;

let tokens: TestTokens;
let owners: BookStandIn;
let finance: Composed;
let mongo: mongoose.Connection;

beforeAll(async () => {
  tokens = await createTestTokens();
  owners = await serveBooks({
    ...emptyBooks(),
    registrations: [registrationLine(first), registrationLine(second)],
    orders: [orderLine(first), orderLine(second)],
  });
  const projectsDir = fileURLToPath(new URL('../../../../infra/projects', import.meta.url));
  const config = {
    ...testServiceConfig('finance', tokens.publicKeyPem),
    projectsDir,
    registrationUrl: owners.url,
    engravingUrl: owners.url,
    demoProject: undefined,
  };
  finance = await composeFinance(config, { clock });
  const { uri, database: dbName } = config.mongo;
  mongo = await mongoose.createConnection(uri, { dbName }).asPromise();
  const funds = [first, second].map((uscc) => ({
    _id: `order-${uscc}`,
    projectId: 'yutian-2024',
    status: 'accrued',
    amountFen: 31_500,
    registeredAt: clock.now(),
    completions: 1,
    reversals: 0,
    version: 1,
    unpublished: {},
  }));
  await mongo.collection<{ _id: string }>('orderFunds').insertMany(funds);
  await post(`${project}/invoices`, invoice);
  await post(`${project}/reconciliations`, { month: '2026-03' });
});

afterAll(async () => {
  await finance.close();
  await owners.close();
  await mongo.dropDatabase();
  await mongo.close();
});

const invoice = {
  number: '26132000000000000001',
  month: '2026-03',
  issuedOn: '2026-04-05',
  statedFen: 94_500,
  lines: [first, second, unknown].map((uscc) => ({
    uscc,
    enterpriseName: `玉田${uscc}商贸有限公司`,
    quantity: 1,
    unitPriceFen: 31_500,
    amountFen: 31_500,
  })),
};

async function post(address: string, body: object) {
  const token = await tokens.sign('finance');
  const answer = await request(finance.app)
    .post(address)
    .auth(token, { type: 'bearer' })
    .send(body);
  expect(answer.status).toBe(201);
}

async function get(address: string, role: Parameters<TestTokens['sign']>[0] = 'finance') {
  const token = await tokens.sign(role);
  return request(finance.app).get(address).auth(token, { type: 'bearer' });
}

async function print(address: string) {
  const answer = await get(address);
  expect(answer).toMatchObject({ status: 200, type: 'application/pdf' });
  return readPdf(answer.body as Buffer);
}

test('the statement shows what agrees, in figures and in capitals, and every line', async () => {
  const { text } = await print(`${month}/statement.pdf`);
  expect(text).toContain('人民币陆佰叁拾元整（¥630.00）');
  for (const { uscc } of invoice.lines) expect(text).toContain(uscc);
  expect(text.match(/^相符$/gm)).toHaveLength(2);
  expect(text).toContain('无已完成订单');
});

test('the statement of a version has the same code whenever it is printed', async () => {
  const code = (text: string) => /校验码 (\S+)/.exec(text)?.[1];
  const once = code((await print(`${month}/statement.pdf`)).text);
  clock.advance({ minutes: 1 });
  expect(code((await print(`${month}/statement.pdf?version=1`)).text)).toBe(once);
  expect(once).toMatch(/^(\w{4}-){3}\w{4}$/);
});

test('the list of differences names each with its invoice', async () => {
  const { text } = await print(`${month}/differences.pdf`);
  expect(text).toContain('没有该企业的登记');
  expect(text).toContain(invoice.number);
});

test.each(['statement', 'differences'])('the %s is a workbook as well', async (name) => {
  const answer = await get(`${month}/${name}.xlsx`, 'auditor');
  expect(answer.status).toBe(200);
  expect(answer.type).toMatch(/spreadsheetml/);
  expect(answer.headers['content-disposition']).toContain(`${name}-yutian-2024-2026-03.xlsx`);
});

test('a month that was never reconciled has no statement', async () => {
  const answer = await get(`${project}/reconciliations/2026-04/statement.pdf`);
  expect(answer).toMatchObject({ status: 404, type: 'application/problem+json' });
});

test('payment is applied for once the month is settled, and for what is not yet paid', async () => {
  const address = `${month}/payment-application.pdf`;
  expect((await get(address)).body).toMatchObject({ status: 409, code: 'month-not-settled' });
  const by = { id: 'p1', name: '赵审批' };
  const signature = { by, at: clock.now(), note: null };
  const settlement = { runVersion: 1, sets: 2, amountFen: 63_000, prepared: signature };
  await mongo
    .collection('months')
    .updateOne(
      { month: '2026-03' },
      { $set: { state: 'settled', settlement: { ...settlement, approved: signature } } },
    );
  await pay('payment-1', 23_000);
  const { text } = await print(address);
  expect(text).toContain('人民币肆佰元整（¥400.00）');
  expect(text).toContain('payment-1');
  await pay('payment-2', 40_000);
  const copy = await print(address);
  expect(copy.text).toContain('已全部支付：人民币陆佰叁拾元整（¥630.00）');
  expect(copy.text).toContain('payment-2');
});

async function pay(voucherNumber: string, amountFen: number) {
  await mongo.collection<{ _id: string }>('payments').insertOne({
    _id: voucherNumber,
    projectId: 'yutian-2024',
    month: '2026-03',
    amountFen,
    voucherNumber,
    voucherYear: 2026,
    paidOn: '2026-04-06',
    note: null,
    recordedAt: clock.now(),
    recordedBy: { id: 'f1', name: '财务' },
    entered: true,
  } as { _id: string });
}

test('the budget and the self-evaluation are printed with their figures', async () => {
  const execution = await print(`${project}/budget-execution.pdf`);
  expect(execution.text).toContain('750,000.00 元');
  const evaluation = await print(`${project}/self-evaluation.pdf?asOf=2026-03-31`);
  expect(evaluation.text).toContain('截至 2026-03-31');
  expect(evaluation.text).toContain('2小时刻制完成');
});

test('who may not read the answers may not print them', async () => {
  expect((await get(`${project}/self-evaluation.xlsx`, 'engraver')).status).toBe(403);
  expect((await get(`${month}/statement.pdf`, 'clerk')).status).toBe(403);
  expect((await get(`${month}/statement.pdf`, 'engraver')).status).toBe(200);
});
