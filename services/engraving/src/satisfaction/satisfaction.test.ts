import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { RatingBookLine } from '@seal/contracts/common/books';
import { PublicOrder, Rating, Satisfaction } from '@seal/contracts/engraving/satisfaction';
import { newId, newSecret } from '@seal/kernel/ids';
import { createLog } from '@seal/platform/runtime/log';
import { connectMongo } from '@seal/platform/mongo/connect';
import { testServers } from '@seal/testing/ask-test-run';
import { type Order } from '../orders/domain/order.ts';
import {
  PROJECT,
  startEngraving,
  testProject,
  type TestEngraving,
} from '../testing/start-engraving.ts';
import { verifyEngraving } from '../compose.ts';

const base = `/projects/${PROJECT}`;
let engraving: TestEngraving;

beforeAll(async () => {
  engraving = await startEngraving();
});
afterAll(() => engraving.stop());

const pageOf = ({ linkToken }: Order) => `/public/orders/${linkToken}`;
const rate = (order: Order, body: object, headers = {}) =>
  engraving.post(`${pageOf(order)}/rating`, body, { headers });
const closing = (order: Order) => `${base}/follow-ups/${order._id}/closing`;

async function rated(grade: string): Promise<Order> {
  const order = await engraving.addOrder('collected');
  expect((await rate(order, { grade })).status).toBe(201);
  return order;
}

describe("an order's public page", () => {
  test('shows four steps, the expected time and the window, and no personal data', async () => {
    const order = await engraving.addOrder('collected');
    const { status, body } = await engraving.get(pageOf(order));
    expect(status).toBe(200);
    expect(PublicOrder.parse(body)).toEqual(body);
    expect(body).toMatchObject({
      enterpriseName: '玉田鑫**有限公司',
      step: 'collected',
      expectedBy: order.dueAt!.toISOString(),
      hall: testProject().hall,
      mayRate: true,
      rating: null,
    });
    expect(body.steps.map(({ step }: { step: string }) => step)).toEqual([
      'received',
      'engraving',
      'ready',
      'collected',
    ]);
    for (const hidden of [order.uscc, order.caseNumber, order._id, '鑫瑞', '李敏']) {
      expect(JSON.stringify(body)).not.toMatch(hidden);
    }
  });

  test.each([
    ['placed', 'received'],
    ['held', 'received'],
    ['queued', 'engraving'],
    ['engraving', 'engraving'],
    ['completed', 'engraving'],
    ['accepted', 'ready'],
    ['cancelled', null],
  ] as const)('of an order that is %s stands at %s', async (status, step) => {
    const { body } = await engraving.get(pageOf(await engraving.addOrder(status)));
    expect([body.step, body.cancelled, body.mayRate]).toEqual([
      step,
      status === 'cancelled',
      false,
    ]);
  });

  test('is found by its secret alone', async () => {
    const order = await engraving.addOrder('collected');
    for (const token of [newSecret(), order._id, `${order.linkToken}x`, '$ne']) {
      const { status, body } = await engraving.get(`/public/orders/${token}`);
      expect([status, body.code]).toEqual([404, 'not-found']);
    }
  });

  test('is given to clerks to hand out, and to nobody else', async () => {
    const order = await engraving.addOrder('queued');
    const path = `${base}/orders/${order._id}`;
    const asClerk = await engraving.get(path);
    expect(asClerk.body.publicPath).toBe(pageOf(order));
    expect((await engraving.get(asClerk.body.publicPath)).status).toBe(200);
    for (const role of ['engraver', 'finance', 'auditor'] as const) {
      const { text } = await engraving.get(path, { role });
      expect(text).not.toMatch(order.linkToken!);
      const list = await engraving.get(`${base}/orders?q=ytxr&limit=200`, { role });
      expect(list.body.items.length).toBeGreaterThan(0);
      expect(list.text).not.toMatch(order.linkToken!);
    }
    const claimed = await engraving.post(`${path}/claim`, {}, { role: 'engraver' });
    expect(claimed.status).toBe(200);
    expect(claimed.text).not.toMatch(order.linkToken!);
  });

  test('of an order from before there were pages does not exist', async () => {
    const { linkToken: _none, ...old } = await engraving.addOrder('queued', { uscc: 'OLD' });
    await engraving.mongo
      .collection<Order>('orders')
      .updateMany({ _id: old._id }, { $unset: { linkToken: '' } });
    const { body } = await engraving.get(`${base}/orders/${old._id}`);
    expect(body).not.toHaveProperty('publicPath');
  });
});

describe('a rating', () => {
  test('is thanked for, once an order', async () => {
    const order = await engraving.addOrder('collected');
    const first = await rate(order, { grade: 'satisfied', remark: '很快👍\n谢谢' });
    expect([first.status, first.body]).toEqual([
      201,
      { grade: 'satisfied', ratedAt: engraving.clock.now().toISOString() },
    ]);
    const again = await rate(order, { grade: 'very-satisfied' });
    expect([again.status, again.body.code]).toEqual([409, 'already-rated']);
    const { body } = await engraving.get(pageOf(order));
    expect([body.mayRate, body.rating.grade]).toEqual([false, 'satisfied']);
  });

  test('repeated under its key is answered as the first time', async () => {
    const order = await engraving.addOrder('collected');
    const other = await engraving.addOrder('collected');
    const headers = { 'Idempotency-Key': 'k1' };
    const first = await rate(order, { grade: 'satisfied' }, headers);
    const again = await rate(order, { grade: 'satisfied' }, headers);
    expect([again.status, again.body]).toEqual([201, first.body]);
    const changed = await rate(order, { grade: 'dissatisfied' }, headers);
    expect([changed.status, changed.body.code]).toEqual([422, 'idempotency-key-reused']);
    expect((await rate(other, { grade: 'dissatisfied' }, headers)).status).toBe(201);
  });

  test('sent twenty times at once counts once', async () => {
    const order = await engraving.addOrder('collected');
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => rate(order, { grade: 'satisfied' })),
    );
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 409)).toHaveLength(19);
  });

  test.each(['queued', 'completed', 'accepted', 'cancelled'] as const)(
    'of an order that is %s is refused',
    async (status) => {
      const answer = await rate(await engraving.addOrder(status), { grade: 'satisfied' });
      expect([answer.status, answer.body.code]).toEqual([409, 'order-not-collected']);
    },
  );

  test.each([
    [{}],
    [{ grade: 'good' }],
    [{ grade: 'satisfied', remark: '' }],
    [{ grade: 'satisfied', remark: 'x'.repeat(501) }],
    [{ grade: 'satisfied', remark: 'a\u0000b' }],
    [{ grade: 'satisfied', remark: 'a\ud842b' }],
    [{ grade: 'satisfied', orderId: newId() }],
  ])('with the body %j is refused', async (body) => {
    const answer = await rate(await engraving.addOrder('collected'), body);
    expect([answer.status, answer.body.code]).toEqual([422, 'invalid-fields']);
  });
});

describe('the survey log', () => {
  test('shows remarks to the bureau; the engraver has totals alone', async () => {
    const order = await engraving.addOrder('collected');
    await rate(order, { grade: 'fairly-satisfied', remark: '等得久' });
    const { body } = await engraving.get(`${base}/ratings?grade=fairly-satisfied`);
    expect(Rating.parse(body.items[0])).toMatchObject({ orderId: order._id, remark: '等得久' });
    const refused = await engraving.get(`${base}/ratings`, { role: 'engraver' });
    expect(refused.body.code).toBe('forbidden');
    const totals = await engraving.get(`${base}/satisfaction`, { role: 'engraver' });
    expect(Satisfaction.parse(totals.body)).toEqual(totals.body);
    expect(totals.text).not.toMatch(/等得久|玉田|0190/);
  });

  test('is handed out as a book without remarks', async () => {
    await rate(await engraving.addOrder('collected'), { grade: 'satisfied', remark: '好评文字' });
    const lines = await engraving.book('ratings');
    expect(lines.map((line) => RatingBookLine.strict().parse(line))).toEqual(lines);
    expect(JSON.stringify(lines)).not.toMatch('好评文字');
    expect(lines).toHaveLength(await engraving.mongo.collection('ratings').countDocuments());
  });

  test('is paged, newest first', async () => {
    const newer = await rated('satisfied');
    engraving.clock.advance({ minutes: 1 });
    const newest = await rated('satisfied');
    const first = await engraving.get(`${base}/ratings?limit=1`);
    const second = await engraving.get(`${base}/ratings?limit=1&cursor=${first.body.nextCursor}`);
    const ids = [first, second].map(({ body }) => body.items[0].orderId);
    expect(ids).toEqual([newest._id, newer._id]);
  });
});

describe('a bad grade', () => {
  test('opens a follow-up with fifteen working days, which somebody closes', async () => {
    engraving.clock.set('2026-03-04T02:00:00.000Z');
    const order = await rated('very-dissatisfied');
    const open = await engraving.get(`${base}/ratings?followUp=open`);
    const { followUp } = open.body.items.find((it: Rating) => it.orderId === order._id);
    expect(followUp).toMatchObject({ dueAt: '2026-03-25T09:00:00.000Z', overdue: false });

    engraving.clock.set('2026-03-25T09:00:00.001Z');
    const overdue = await engraving.get(`${base}/ratings?followUp=overdue`);
    const late = overdue.body.items.find((it: Rating) => it.orderId === order._id);
    expect(late.followUp.overdue).toBe(true);

    const stale = await engraving.post(
      closing(order),
      { outcome: '已回访' },
      { headers: { 'If-Match': '"2"' } },
    );
    expect(stale.body.code).toBe('version-mismatch');
    const headers = { 'Idempotency-Key': 'f1', 'If-Match': '"1"' };
    const closed = await engraving.post(closing(order), { outcome: '已回访' }, { headers });
    expect([closed.status, closed.headers['etag']]).toEqual([200, '"2"']);
    expect(closed.body.followUp).toMatchObject({ outcome: '已回访', overdue: true });
    const again = await engraving.post(closing(order), { outcome: '已回访' }, { headers });
    expect([again.status, again.body]).toEqual([200, closed.body]);
    const twice = await engraving.post(closing(order), { outcome: '再访' });
    expect([twice.status, twice.body.code]).toEqual([409, 'follow-up-closed']);
  });

  test('is the only one that does', async () => {
    const order = await rated('fairly-satisfied');
    const refused = await engraving.post(closing(order), { outcome: '无' });
    expect([refused.status, refused.body.code]).toEqual([409, 'no-follow-up']);
    const other = `/projects/other/follow-ups/${order._id}/closing`;
    expect((await engraving.post(other, { outcome: '无' })).status).toBe(404);
    const absent = `${base}/follow-ups/${newId()}/closing`;
    expect((await engraving.post(absent, { outcome: '无' })).status).toBe(404);
  });
});

test('satisfaction counts grades and answers, and is what its records say', async () => {
  const own = testProject({ id: 'own-2026' });
  await engraving.addProject(own);
  const before = await engraving.get('/projects/own-2026/satisfaction');
  expect(before.body).toMatchObject({ n: 0, rate: null, met: null, interval: null, collected: 0 });
  const grades = ['very-satisfied', 'satisfied', 'fairly-satisfied', 'dissatisfied'];
  for (const grade of grades) {
    await rate(await engraving.addOrder('collected', { projectId: 'own-2026' }), { grade });
  }
  await engraving.addOrder('collected', { projectId: 'own-2026' });
  const { body } = await engraving.get('/projects/own-2026/satisfaction');
  expect(body).toMatchObject({
    n: 4,
    byGrade: { dissatisfied: 1, 'very-dissatisfied': 0 },
    satisfied: 3,
    rate: 0.75,
    collected: 5,
    responseRate: 0.8,
    target: { comparison: 'at-least', percent: 99 },
    met: false,
    followUps: { open: 1, overdue: 0, closed: 0 },
  });
});

test('a rating that differs from its history is found by verify', async () => {
  await rated('satisfied');
  const database = engraving.mongo.name;
  const settings = { uri: (await testServers()).mongoUri, database };
  const mongo = await connectMongo(settings, createLog('test', 'silent'));
  // The builder's orders have no history of their own.
  const findings = async () =>
    (await verifyEngraving(mongo, new Date(0))).filter(({ what }) => what.startsWith('ratings'));
  try {
    expect(await findings()).toEqual([]);
    await mongo.collection('ratings').updateOne({}, { $set: { followUp: { made: 'up' } } });
    expect(await findings()).toMatchObject([{ check: 'each record is what its history says' }]);
  } finally {
    await mongo.close();
  }
});
