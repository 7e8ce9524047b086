import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type ApiClient, createApiClient } from '@seal/testing/api-client';
import { eventually } from '@seal/testing/eventually';
import { startSystem, type System } from '@seal/testing/start-system';

/** The extract of 2024 at 330.00 a set: the money is gone before the year is. */
const extract = new URL('../data/year-2024/platform-extract.csv', import.meta.url).pathname;
const project = '/projects/yutian-2024';

let system: System;
let api: ApiClient;

beforeAll(async () => {
  system = await startSystem({ name: `out${Date.now()}`, instances: 2 });
  api = createApiClient({
    urlOf: (service) => system.url(service as 'finance'),
    token: system.token,
  });
}, 60_000);

afterAll(() => system.stop(), 30_000);

async function expectBudget(wanted: object): Promise<void> {
  await eventually(async () => {
    const { body } = await api.call('finance', 'GET', `${project}/budget`);
    expect(body).toMatchObject(wanted);
  }, 60_000);
}

function held() {
  return api.listAll('auditor', `${project}/orders?status=held`);
}

test('the price is changed to 330.00 before anything is recorded', async () => {
  const read = await api.call('administrator', 'GET', project);
  const [price] = read.body.prices;
  const changed = { ...read.body, prices: [{ ...price, unitPriceFen: 33_000 }] };
  const without = await api.call('administrator', 'PUT', project, changed);
  expect(without).toMatchObject({ status: 428, body: { code: 'precondition-required' } });
  const ifMatch = { 'if-match': read.headers.get('etag')! };
  const put = await api.call('administrator', 'PUT', project, changed, ifMatch);
  expect(put).toMatchObject({ status: 200, body: { prices: [{ unitPriceFen: 33_000 }] } });
  const again = await api.call('administrator', 'PUT', project, changed, ifMatch);
  expect(again).toMatchObject({ status: 412, body: { code: 'version-mismatch' } });
}, 30_000);

test('2,272 orders are committed and 50 held, not one fen over', async () => {
  await api.importFile('clerk', `${project}/registration-imports`, extract, { takeOver: 'true' });
  await expectBudget({ committedFen: 74_976_000, availableFen: 24_000, heldOrders: 50 });
  await eventually(async () => expect(await held()).toHaveLength(50), 30_000);
}, 120_000);

test('50.00 yuan release nobody, 10,000.00 the 31 that registered first', async () => {
  const waiting = (await held()).toSorted((a, b) => (a.registeredAt < b.registeredAt ? -1 : 1));
  const appropriate = (amountFen: number, documentNumber: string) =>
    api.call('finance', 'POST', `${project}/appropriations`, { amountFen, documentNumber });
  expect((await appropriate(5_000, '玉财预〔2024〕1号')).status).toBe(201);
  await expectBudget({ adjustedFen: 75_005_000, heldOrders: 50 });
  expect((await appropriate(1_000_000, '玉财预〔2024〕2号')).status).toBe(201);
  await expectBudget({ heldOrders: 19, committedFen: 74_976_000 + 31 * 33_000 });
  await eventually(async () => {
    const still = new Set((await held()).map((order) => order.id));
    expect(waiting.map((order) => still.has(order.id))).toEqual(waiting.map((_, n) => n >= 31));
  }, 30_000);
}, 60_000);
