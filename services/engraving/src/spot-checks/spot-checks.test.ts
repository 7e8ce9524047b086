import { createHash } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { SpotCheckBookLine } from '@seal/contracts/common/books';
import { SpotCheck } from '@seal/contracts/engraving/spot-check';
import { newId } from '@seal/kernel/ids';
import { drawSample } from './draw-sample.ts';
import {
  PROJECT,
  startEngraving,
  testProject,
  type TestEngraving,
} from '../testing/start-engraving.ts';

const base = `/projects/${PROJECT}`;
const checks = `${base}/spot-checks`;
const engraver = { role: 'engraver' as const };
let engraving: TestEngraving;

beforeAll(async () => {
  engraving = await startEngraving();
  // One from before there were terms for cases.
  const { caseDays: _none, ...old } = testProject({ id: 'old-2026' });
  await engraving.addProject(old as ReturnType<typeof testProject>);
});
afterAll(() => engraving.stop());
beforeEach(() => engraving.clock.set('2026-03-04T02:00:00.000Z'));

describe('a spot check', () => {
  const march = { from: '2026-03-01', until: '2026-03-31' };
  const ids: string[] = [];

  beforeAll(async () => {
    for (let n = 0; n < 30; n += 1) {
      const status = (['completed', 'accepted', 'collected'] as const)[n % 3]!;
      ids.push((await engraving.addOrder(status))._id);
    }
    await engraving.addOrder('engraving');
    const april = new Date('2026-03-31T16:00:00.000Z');
    await engraving.addOrder('completed', { completedAt: april });
  });

  const population = async () => {
    const wanted = { projectId: PROJECT, status: { $in: ['completed', 'accepted', 'collected'] } };
    const found = await engraving.mongo.collection('orders').find(wanted).toArray();
    const end = new Date('2026-03-31T16:00:00.000Z');
    const inMarch = found.filter((it) => it['completedAt'] < end);
    return inMarch.map(({ _id }) => String(_id)).toSorted();
  };

  test('draws what its seed and population say, and again the same', async () => {
    const body = { seed: '2026-Q1', size: 10, ...march };
    const drawn = await engraving.post(checks, body, { role: 'auditor' });
    expect(drawn.status).toBe(201);
    expect(SpotCheck.parse(drawn.body)).toEqual(drawn.body);
    const all = await population();
    expect(drawn.body.population).toBe(all.length);
    const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
    expect(drawn.body.populationDigest).toBe(sha256(all.join('\n')));
    const rows = drawn.body.rows.map(({ orderId }: { orderId: string }) => orderId);
    expect(rows).toEqual(drawSample(all, 10, '2026-Q1', sha256));
    const again = await engraving.post(checks, body);
    expect(again.body.rows).toEqual(drawn.body.rows);
    expect(again.body.id).not.toBe(drawn.body.id);
  });

  test('makes a seed up where none is given, and takes all where there are fewer', async () => {
    const { body } = await engraving.post(checks, { size: 300, ...march });
    expect(body.seed).toMatch(/^[\w-]{22}$/);
    expect(body.sampleSize).toBe(body.population);
  });

  test('takes results a few at a time, and then says what they say of all', async () => {
    const { body } = await engraving.post(checks, { seed: 's', size: 5, ...march });
    const address = `${checks}/${body.id}`;
    const orders: string[] = body.rows.map((row: { orderId: string }) => row.orderId);
    const good = { materialConforms: true, docked: true };
    const bad = { orderId: orders[0], materialConforms: false, docked: true, note: '铜章' };
    const headers = { 'Idempotency-Key': 's1' };
    const first = await engraving.post(`${address}/results`, { results: [bad] }, { headers });
    expect(first.body).toMatchObject({ checked: 1, bounds: null, version: 2 });
    expect(first.body.rows[0]).toMatchObject({ materialConforms: false, note: '铜章' });

    const rest = orders.slice(1).map((orderId) => ({ orderId, ...good }));
    const whole = await engraving.post(`${address}/results`, { results: rest });
    expect(whole.body.bounds.material).toMatchObject({ failed: 1 });
    expect(whole.body.bounds.docking).toMatchObject({ failed: 0 });
    const { material, docking } = whole.body.bounds;
    expect(material.upperFailures).toBeGreaterThan(docking.upperFailures);
    expect(docking.upperRate).toBe(docking.upperFailures / body.population);

    const again = await engraving.post(`${address}/results`, { results: [bad] }, { headers });
    expect(again.body).toEqual(first.body);
    const corrected = [{ orderId: orders[0], ...good }];
    const last = await engraving.post(`${address}/results`, { results: corrected });
    expect(last.body.bounds.material.failed).toBe(0);
    expect((await engraving.get(address)).body).toEqual(last.body);
  });

  test('refuses results of orders that were not drawn, or stand twice', async () => {
    const { body } = await engraving.post(checks, { size: 2, ...march });
    const [{ orderId }] = body.rows;
    const result = { materialConforms: true, docked: true };
    const results = [orderId, orderId, newId()].map((it) => ({ orderId: it, ...result }));
    const refused = await engraving.post(`${checks}/${body.id}/results`, { results });
    expect(refused.status).toBe(422);
    expect(refused.body.errors.map((it: { code: string }) => it.code)).toEqual([
      'order-repeated',
      'order-not-drawn',
    ]);
  });

  test('of days on which nothing was completed is refused', async () => {
    const body = { size: 5, from: '2025-01-01', until: '2025-12-31' };
    const refused = await engraving.post(checks, body);
    expect([refused.status, refused.body.code]).toEqual([409, 'nothing-to-check']);
  });

  test('is listed to the bureau and not to the engraver', async () => {
    const { body } = await engraving.get(`${checks}?limit=2`);
    expect(body.items).toHaveLength(2);
    expect(body.items[0]).not.toHaveProperty('rows');
    expect((await engraving.get(checks, engraver)).status).toBe(403);
  });

  test('stands in its book, a line an order drawn', async () => {
    const lines = await engraving.book('spot-checks');
    expect(lines.map((line) => SpotCheckBookLine.strict().parse(line))).toEqual(lines);
    expect(lines.length).toBeGreaterThan(20);
    expect(JSON.stringify(lines)).not.toMatch('玉田');
  });
});
