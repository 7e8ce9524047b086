import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import {
  EvaluationRemarks,
  IndicatorRecordPage,
  Indicators,
  SelfEvaluation,
} from '@seal/contracts/finance/indicators';
import { openPack } from '@seal/tabular/packs/open-pack';
import type { Composed } from '@seal/platform/runtime/run-service';
import { createFakeClock } from '@seal/testing/fake-clock';
import { testServiceConfig } from '@seal/testing/service-config';
import { createTestTokens, type TestTokens } from '@seal/testing/test-tokens';
import request from 'supertest';
import { composeFinance } from '../compose.ts';
import { emptyBooks } from './domain/indicator-books.ts';
import { orderLine, queuedLine, registrationLine } from '../testing/build-indicator-books.ts';
import { type BookStandIn, serveBooks } from '../testing/serve-books.ts';

// Longer than the default: other tests run beside on the same cores.
jest.setTimeout(60_000);

const project = '/api/v1/projects/yutian-2024';
const clock = createFakeClock('2026-06-03T02:00:00Z');
const keys = ['a', 'b', 'c'];

let tokens: TestTokens;
let auditor: string;
let owners: BookStandIn;
let finance: Composed;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'seal-indicators-'));
  tokens = await createTestTokens();
  auditor = await tokens.sign('auditor');
  owners = await serveBooks({
    ...emptyBooks(),
    registrations: keys.map((key) => registrationLine(key)),
    orders: [orderLine('a'), orderLine('b', { late: true }), queuedLine('c')],
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
});

afterAll(async () => {
  await finance.close();
  await owners.close();
  await rm(folder, { recursive: true, force: true });
});

function get(address: string) {
  return request(finance.app).get(`${project}${address}`).auth(auditor, { type: 'bearer' });
}

async function put(remarks: unknown, version: number | undefined) {
  const token = await tokens.sign('finance');
  const asked = request(finance.app)
    .put(`${project}/self-evaluation/remarks`)
    .auth(token, { type: 'bearer' });
  if (version !== undefined) void asked.set('If-Match', `"${version}"`);
  return asked.send({ remarks });
}

test('the figures come out of the books, read with the caller’s own token', async () => {
  const { status, body } = await get('/indicators');
  expect(status).toBe(200);
  const { items, asOf } = Indicators.parse(body);
  expect(asOf).toBe(clock.now().toISOString());
  expect(items[0]).toMatchObject({ number: 1, numerator: 2, denominator: 3, actual: 66.6666 });
  expect(items[2]).toMatchObject({ number: 3, numerator: 1, denominator: 3 });
  expect(owners.bearers).toEqual(new Set([`Bearer ${auditor}`]));
});

test('as of a day before anything there is nothing to count', async () => {
  const { items, asOf } = Indicators.parse((await get('/indicators?asOf=2026-03-02')).body);
  expect(asOf).toBe('2026-03-02T16:00:00.000Z');
  expect(items[0]).toMatchObject({ denominator: 0, actual: null });
});

test('a figure leads to its orders, page by page', async () => {
  const first = await get('/indicators/3/orders?part=denominator&limit=2');
  const page = IndicatorRecordPage.parse(first.body);
  expect(page.items.map((it) => [it.orderId, it.part, it.reason])).toEqual([
    ['order-a', 'numerator', null],
    ['order-b', 'shortfall', 'late'],
  ]);
  const rest = await get(`/indicators/3/orders?part=denominator&cursor=${page.nextCursor}`);
  expect(rest.body).toMatchObject({
    items: [{ orderId: 'order-c', orderNumber: 'YT-c', reason: 'overdue-open' }],
    nextCursor: null,
  });
  const late = await get('/indicators/3/orders?reason=late');
  expect(late.body.items).toHaveLength(1);
});

test.each(['/indicators/10/orders', '/indicators/x/orders', '/indicators/1/orders?cursor=x'])(
  '%s is refused',
  async (address) => {
    expect([400, 404]).toContain((await get(address)).status);
  },
);

test('the self-evaluation carries what people wrote, under If-Match', async () => {
  const before = await get('/self-evaluation');
  expect(before.headers['etag']).toBe('"0"');
  expect(await put([], undefined)).toMatchObject({ status: 428 });
  expect(await put([], 1)).toMatchObject({ status: 412 });
  const written = await put([{ number: 3, reason: '设备故障', measure: '增配设备' }], 0);
  expect(written).toMatchObject({ status: 200, body: { version: 1, changedBy: 'finance' } });
  EvaluationRemarks.parse(written.body);
  const after = await get('/self-evaluation');
  const table = SelfEvaluation.parse(after.body);
  expect(after.headers['etag']).toBe('"1"');
  expect(table.rows.find((row) => row.number === 3)).toMatchObject({
    reason: '设备故障',
    measure: '增配设备',
  });
  expect(table.rows).toHaveLength(10);
  expect(table.total.points).toBe(100);
});

test('remarks of one version have one writer', async () => {
  const answers = await Promise.all([1, 2, 3].map((n) => put([{ number: n, reason: '同时' }], 1)));
  expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 412, 412]);
});

test('the evidence pack holds its manifest and the figures', async () => {
  const file = path.join(folder, 'pack.zip');
  const answer = await get('/evidence-pack.zip?asOf=2026-05-31')
    .buffer(true)
    .parse((response, done) => {
      const kept = pipeline(response as unknown as Readable, createWriteStream(file));
      kept.then(
        () => done(null, null),
        (error: Error) => done(error, null),
      );
    });
  expect(answer.status).toBe(200);
  expect(answer.headers['content-disposition']).toContain('evidence-yutian-2024-2026-05-31.zip');
  const pack = await openPack(file);
  expect(pack.faults).toEqual([]);
  const stated = Indicators.parse(JSON.parse(await pack.readText('figures.json')));
  expect(stated).toEqual((await get('/indicators?asOf=2026-05-31')).body);
  pack.close();
});

test('a book that cannot be read gives no figure, and says which', async () => {
  const { orders, ...others } = owners.books;
  owners.books = others;
  const answer = await get('/indicators');
  owners.books = { ...others, orders };
  expect(answer.status).toBe(503);
  expect(answer.body.detail).toContain('orders');
});
