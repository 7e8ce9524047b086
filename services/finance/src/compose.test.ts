import { randomBytes } from 'node:crypto';
import { cpSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import type { BudgetEvent, OrderMoneyEvent } from '@seal/contracts/common/events';
import { ProjectEvent } from '@seal/contracts/common/events';
import type { Role } from '@seal/contracts/common/roles';
import { newId } from '@seal/kernel/ids';
import { consume, handler } from '@seal/platform/messaging/consume';
import type { QueueName } from '@seal/platform/messaging/queue-names';
import { type OpenService, openService } from '@seal/platform/runtime/open-service';
import type { Composed } from '@seal/platform/runtime/run-service';
import { testServers } from '@seal/testing/ask-test-run';
import { createFakeClock } from '@seal/testing/fake-clock';
import { eventually } from '@seal/testing/eventually';
import { createTestTokens, type TestTokens } from '@seal/testing/test-tokens';
import request from 'supertest';
import { z } from 'zod';
import { composeFinance, verifyFinance } from './compose.ts';
import type { FinanceConfig } from './config.ts';

// Longer than the default: other tests run beside on the same cores.
jest.setTimeout(60_000);

const name = `fin_${randomBytes(5).toString('hex')}`;
const projectsDir = mkdtempSync(path.join(tmpdir(), 'seal-finance-'));
const API = '/api/v1/projects';
const clock = createFakeClock('2024-06-03T02:00:00Z');

const { mongoUri, redisUrl } = await testServers();
let tokens: TestTokens;
let config: FinanceConfig;
let finance: Composed;
/** The services that finance tells: they handle whatever comes, and keep it. */
let others: { open: OpenService; stop: () => Promise<void> }[];
const decisions: BudgetEvent[] = [];
const projectsTold: Partial<Record<string, ProjectEvent[]>> = {};

beforeAll(async () => {
  const files = fileURLToPath(new URL('../../../infra/projects', import.meta.url));
  cpSync(files, projectsDir, { recursive: true });
  tokens = await createTestTokens();
  config = {
    host: '127.0.0.1',
    port: 0,
    mongo: { uri: mongoUri, database: `${name}_finance` },
    redisUrl,
    queuePrefix: `{${name}}`,
    tokenPublicKey: tokens.publicKeyPem,
    production: false,
    projectsDir,
    registrationUrl: 'http://127.0.0.1:1',
    engravingUrl: 'http://127.0.0.1:1',
    demoProject: 'yutian-demo',
  };
  others = await Promise.all([standIn('registration'), standIn('engraving')]);
  finance = await composeFinance(config, { clock });
});

afterAll(async () => {
  await finance.close();
  for (const { open, stop } of others) {
    await stop();
    if (open.name === 'engraving') await open.mongo.dropDatabase();
    await open.close();
  }
});

async function standIn(queue: QueueName & ('registration' | 'engraving')) {
  const open = await openService(queue, config, []);
  const keep = async (events: ProjectEvent[]) => {
    (projectsTold[queue] ??= []).push(...events);
    return events;
  };
  const decide = async (events: BudgetEvent[]) => {
    decisions.push(...events);
    return events;
  };
  const worker = consume({
    queue,
    prefix: config.queuePrefix,
    connection: open.worker,
    handlers: {
      project: handler(ProjectEvent, keep),
      budget: handler(z.custom<BudgetEvent>(), decide),
    },
    acknowledged: {},
    acknowledger: open.acknowledger,
    deadLetters: open.deadLetters,
    log: open.log,
  });
  return { open, stop: () => worker.close() };
}

async function get(url: string, role: Role = 'administrator') {
  const token = await tokens.sign(role);
  return request(finance.app).get(url).set('Authorization', `Bearer ${token}`);
}

async function post(url: string, body: object, headers: Record<string, string> = {}) {
  const token = await tokens.sign('finance');
  return request(finance.app)
    .post(url)
    .set({ Authorization: `Bearer ${token}`, ...headers })
    .send(body);
}

async function put(url: string, body: object, headers: Record<string, string> = {}) {
  const token = await tokens.sign('administrator');
  return request(finance.app)
    .put(url)
    .set({ Authorization: `Bearer ${token}`, ...headers })
    .send(body);
}

async function termsOf(id: string) {
  const { id: _id, version: _version, ...terms } = (await get(`${API}/${id}`)).body;
  return terms;
}

function tellPlaced(projectId: string, overrides: Partial<OrderMoneyEvent> = {}): OrderMoneyEvent {
  const event: OrderMoneyEvent = {
    id: newId(),
    version: 1,
    projectId,
    type: 'order-placed',
    registeredAt: '2024-03-01T01:00:00.000Z',
    completions: 0,
    reversals: 0,
    cancelled: false,
    completedAt: null,
    ...overrides,
  };
  others[1]!.open.publisher.publish('finance', 'order-money', [event]);
  return event;
}

test('the projects of the folder are there, with a demonstration of this year', async () => {
  const { body } = await get(API, 'clerk');
  expect(body.items.map((it: { id: string }) => it.id)).toEqual([
    'example-working-time',
    'yutian-2024',
    'yutian-demo',
  ]);
  const demo = await get(`${API}/yutian-demo`);
  expect(demo.body).toMatchObject({ fiscalYear: 2024, openingFen: 75_000_000, version: 1 });
  expect(demo.headers['etag']).toBe('"1"');
  const first = await get(`${API}?limit=2`);
  const rest = await get(`${API}?limit=2&cursor=${first.body.nextCursor}`);
  expect(rest.body).toMatchObject({ items: [{ id: 'yutian-demo' }], nextCursor: null });
});

test('a project of no file is not found, whatever is asked of it', async () => {
  for (const rest of ['', '/budget', '/ledger-entries']) {
    expect((await get(`${API}/nowhere${rest}`)).status).toBe(404);
  }
  const body = { amountFen: 1, documentNumber: 'd' };
  expect((await post(`${API}/nowhere/appropriations`, body)).status).toBe(404);
});

test('PUT changes terms for what comes after, once both replicas have them', async () => {
  const url = `${API}/example-working-time`;
  const terms = { ...(await termsOf('example-working-time')), engraver: '另一家刻章企业' };
  expect((await put(url, terms)).status).toBe(428);
  expect((await put(url, terms, { 'If-Match': '"7"' })).body.code).toBe('version-mismatch');
  const richer = { ...terms, openingFen: terms.openingFen + 1 };
  expect((await put(url, richer, { 'If-Match': '"1"' })).body.code).toBe('opening-fixed');
  const later = { ...terms, fiscalYear: terms.fiscalYear + 1 };
  expect((await put(url, later, { 'If-Match': '"1"' })).body.code).toBe('year-fixed');

  const changed = await put(url, terms, { 'If-Match': '"1"' });
  expect(changed).toMatchObject({ status: 200, body: { version: 2, engraver: '另一家刻章企业' } });
  for (const service of ['registration', 'engraving']) {
    const told = projectsTold[service]?.filter((it) => it.id === 'example-working-time');
    expect(told?.at(-1)).toMatchObject({ version: 2, project: { engraver: '另一家刻章企业' } });
  }
  expect((await put(url, terms, { 'If-Match': '"1"' })).status).toBe(412);
});

test('a new start overwrites nothing, and another process may run beside', async () => {
  const file = path.join(projectsDir, 'example-working-time.json');
  const terms = await termsOf('example-working-time');
  writeFileSync(file, JSON.stringify({ ...terms, engraver: '文件里的企业' }));
  const second = await composeFinance(config, { clock });
  await second.close();
  expect((await termsOf('example-working-time')).engraver).toBe('另一家刻章企业');
});

test('a file that is no project stops the start and is named with its field', async () => {
  const wrong = mkdtempSync(path.join(tmpdir(), 'seal-finance-'));
  const terms = await termsOf('yutian-2024');
  writeFileSync(path.join(wrong, 'odd.json'), JSON.stringify({ ...terms, openingFen: 0.5 }));
  await expect(composeFinance({ ...config, projectsDir: wrong })).rejects.toThrow(
    /odd\.json is no project: openingFen/,
  );
});

test('an order commits its price, its completion accrues it, the plan shows it', async () => {
  const { id } = tellPlaced('yutian-2024');
  await eventually(() => {
    expect(decisions).toContainEqual(
      expect.objectContaining({ id, version: 1, type: 'budget-committed', reason: null }),
    );
  });
  const completedAt = '2024-03-31T15:59:59.000Z';
  const done = { id, version: 2, type: 'order-completed', completions: 1, completedAt } as const;
  tellPlaced('yutian-2024', done);
  await eventually(async () => {
    const { body } = await get(`${API}/yutian-2024/budget`, 'clerk');
    expect(body).toMatchObject({
      openingFen: 75_000_000,
      committedFen: 0,
      accruedFen: 31_500,
      availableFen: 74_968_500,
      paidFen: 0,
      executionRate: 0,
      warnings: [],
    });
    expect(body.plan[0]).toEqual({
      by: '2024-03-31',
      percent: 25,
      fen: 18_750_000,
      paidFen: 0,
      accruedFen: 31_500,
    });
  });
  const { body } = await get(`${API}/yutian-2024/ledger-entries?orderId=${id}`, 'auditor');
  expect(body.items.map((it: { kind: string }) => it.kind)).toEqual(['commitment', 'accrual']);
  expect(body.items[1].effectiveAt).toBe(completedAt);
});

test('an order without a price is held, and committed once a price is agreed', async () => {
  const { id } = tellPlaced('yutian-demo', { registeredAt: '2023-12-31T01:00:00.000Z' });
  await eventually(() => {
    expect(decisions).toContainEqual(
      expect.objectContaining({ id, type: 'budget-refused', reason: 'no-price' }),
    );
  });
  const url = `${API}/yutian-demo`;
  const terms = await termsOf('yutian-demo');
  const earlier = { from: '2023-12-01', until: '2023-12-31', unitPriceFen: 30_000 };
  const prices = [earlier, ...terms.prices];
  expect((await put(url, { ...terms, prices }, { 'If-Match': '"1"' })).status).toBe(200);
  await eventually(() => {
    expect(decisions).toContainEqual(
      expect.objectContaining({ id, version: 2, type: 'budget-committed' }),
    );
  }, 15_000);
  expect((await get(`${url}/budget`)).body).toMatchObject({ committedFen: 30_000, heldOrders: 0 });
}, 30_000);

test('an appropriation answers its entry, and a repetition the first one', async () => {
  const url = `${API}/yutian-2024/appropriations`;
  const body = { amountFen: 1_000_000, documentNumber: '玉财预〔2024〕12号', note: '追加预算' };
  const key = { 'Idempotency-Key': 'k1' };
  const first = await post(url, body, key);
  expect(first).toMatchObject({
    status: 201,
    body: { kind: 'appropriation', adjustedFen: 1_000_000, note: '追加预算', actor: 'finance' },
  });
  expect((await post(url, body, key)).body).toEqual(first.body);
  expect((await post(url, body)).body).toEqual(first.body);
  const other = { ...body, amountFen: 2_000_000 };
  expect(await post(url, other, key)).toMatchObject({
    status: 422,
    body: { code: 'idempotency-key-reused' },
  });
  expect(await post(url, other)).toMatchObject({
    status: 409,
    body: { code: 'document-number-used' },
  });
  expect((await get(`${API}/yutian-2024/budget`)).body.adjustedFen).toBe(76_000_000);
});

test('the same appropriation 50 times at once is one', async () => {
  const url = `${API}/yutian-demo/appropriations`;
  const body = { amountFen: 700, documentNumber: 'at once' };
  const answers = await Promise.all(
    Array.from({ length: 50 }, () => post(url, body, { 'Idempotency-Key': 'k2' })),
  );
  expect(new Set(answers.map((it) => it.status))).toEqual(new Set([201]));
  expect(new Set(answers.map((it) => it.body.position)).size).toBe(1);
  const { body: page } = await get(`${API}/yutian-demo/ledger-entries?kind=appropriation`);
  expect(page.items).toHaveLength(1);
});

test('more than is free cannot be withdrawn', async () => {
  const body = { amountFen: -80_000_000, documentNumber: 'withdrawn' };
  expect(await post(`${API}/yutian-2024/appropriations`, body)).toMatchObject({
    status: 409,
    body: { code: 'budget-below-commitments' },
  });
});

test('the ledger is paged in its order, and forged cursors are refused', async () => {
  const url = `${API}/yutian-2024/ledger-entries?limit=3`;
  const first = (await get(url)).body;
  expect(first.items.map((it: { position: number }) => it.position)).toEqual([1, 2, 3]);
  const rest = (await get(`${url}&cursor=${first.nextCursor}`)).body;
  expect(rest).toMatchObject({ items: [{ position: 4 }], nextCursor: null });
  expect((await get(`${url}&cursor=forged`)).body.code).toBe('invalid-cursor');
});

test('everything told gets handled, and nothing is wrong in the database', async () => {
  // The stand-ins share the connection settings, so finance's database is theirs to look at.
  await eventually(async () => {
    expect(await verifyFinance(others[1]!.open.mongo, new Date('2100-01-01'))).toEqual([]);
  }, 15_000);
}, 20_000);
