import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { HistoryStep } from '@seal/contracts/common/history';
import { Verification } from '@seal/contracts/common/verification';
import { eventually } from '@seal/testing/eventually';
import { PROJECT, startEngraving, type TestEngraving } from './testing/start-engraving.ts';

const base = `/projects/${PROJECT}`;
const history = `${base}/order-history`;
const auditor = { role: 'auditor' as const };
let engraving: TestEngraving;

beforeAll(async () => {
  engraving = await startEngraving();
});
afterAll(() => engraving.stop());

async function stepsOf(query: string): Promise<HistoryStep[]> {
  const { body, status } = await engraving.get(`${history}?${query}`, auditor);
  expect([status, body.nextCursor]).toEqual([200, null]);
  return body.items;
}

test('who did what is found by day, person and kind of act', async () => {
  const order = await engraving.addOrder('queued');
  // The last second of 5 March in the hall.
  engraving.clock.set('2026-03-05T15:59:59.000Z');
  await engraving.post(`${base}/orders/${order._id}/claim`, {}, { role: 'engraver' });
  const day = 'from=2026-03-05&until=2026-03-05';
  const [step, ...others] = await stepsOf(day);
  expect(others).toEqual([]);
  const { orderNumber: number, enterpriseName } = order;
  expect(step).toMatchObject({ recordId: order._id, number, enterpriseName, act: 'claimed' });
  expect(await stepsOf(`${day}&act=claimed&actor=${step!.actor}`)).toEqual([step]);
  expect(await stepsOf(`${day}&act=completed`)).toEqual([]);
  expect(await stepsOf(`${day}&actor=nobody`)).toEqual([]);
  expect(await stepsOf('from=2026-03-06&until=2026-03-06')).toEqual([]);
});

test('each step stands on one page, newest first, steps of the same instant too', async () => {
  for (let n = 0; n < 5; n += 1) await engraving.addOrder('collected');
  const all = await stepsOf('from=2026-01-01&until=2026-12-31&limit=200');
  expect(all.length).toBeGreaterThan(6);
  const paged: HistoryStep[] = [];
  let cursor = '';
  do {
    const path = `${history}?from=2026-01-01&until=2026-12-31&limit=3${cursor}`;
    const { body } = await engraving.get(path, auditor);
    paged.push(...body.items);
    cursor = body.nextCursor === null ? '' : `&cursor=${body.nextCursor}`;
  } while (cursor !== '');
  expect(paged).toEqual(all);
  const times = all.map(({ at }) => at);
  expect(times).toEqual(times.toSorted().toReversed());
});

test('the records are checked, once however often one looks, and anew when asked', async () => {
  const path = '/services/engraving/verification';
  const done = (query = '') =>
    eventually(async () => {
      const { body } = await engraving.get(path + query, auditor);
      expect(body.running).toBe(false);
      return Verification.parse(body);
    });
  const order = await engraving.addOrder('queued');
  const before = await done();
  expect(before.failed).toBe(false);
  expect(before.checks).toContain('no gap in any history');
  await engraving.mongo
    .collection<{ _id: string }>('orders')
    .updateOne({ _id: order._id }, { $inc: { version: 1 } });
  engraving.clock.advance({ ms: 1_000 });
  expect(await done()).toEqual(before);
  const anew = await done(`?since=${engraving.clock.now().toISOString()}`);
  expect(anew.findings).toContainEqual({
    check: 'no gap in any history',
    what: `orders ${order._id} is at version ${order.version + 1}, its history is not`,
  });
  expect((await engraving.get(path)).status).toBe(403);
});
