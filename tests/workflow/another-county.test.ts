import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { createFakeClock, type FakeClock } from '@seal/testing/fake-clock';
import { type EngravingAlone, openEngravingAlone } from '../failure/engraving-alone.ts';

/**
 * Another county: working time, other hall hours, four seals to a set, codes of 18 digits, pauses
 * of 30 minutes at most. Its project file is all that differs.
 */
const project = 'example-working-time';
const kinds = ['administrative', 'finance', 'legal-representative', 'invoice'];

let clock: FakeClock;
let engraving: EngravingAlone;

beforeEach(async () => {
  clock = createFakeClock('2026-03-03T11:10:00+08:00');
  engraving = await openEngravingAlone(clock, project);
  await engraving.start();
}, 60_000);

afterEach(() => engraving.close(), 30_000);

function seals(digits: number, set = kinds) {
  return set.map((kind, n) => ({
    kind,
    sealCode: `99${n}`.padEnd(digits, '0'),
    material: 'photosensitive',
  }));
}

async function act(orderId: string, name: string, json: object = {}) {
  const { status, body } = await engraving.call(
    'engraver',
    'post',
    `/orders/${orderId}/${name}`,
    json,
  );
  return { status, answer: body.code ?? body.status, body };
}

test('180 working minutes pass over the lunch break of that hall, and say so', async () => {
  const [orderId] = await engraving.queueOrders(1);
  const { body } = await engraving.call('clerk', 'get', `/orders/${orderId}/derivation`);
  expect(body).toMatchObject({
    dueAt: new Date('2026-03-03T16:40:00+08:00').toISOString(),
    basis: { minutes: 180, counts: 'working-time', calendarVersion: expect.any(String) },
  });
  expect(body.lines.map((line: { zh: string }) => line.zh).join('\n')).toMatch(/11:30.*14:00/s);
});

test('a set is four seals with codes of 18 digits', async () => {
  const [orderId] = await engraving.queueOrders(1);
  expect(await act(orderId!, 'claim')).toMatchObject({ status: 200, answer: 'engraving' });
  const wrong = [
    [seals(13), 'seal-code-malformed'],
    [seals(18, kinds.slice(0, 3)), 'seal-missing'],
  ] as const;
  for (const [given, code] of wrong) {
    expect(await act(orderId!, 'completion', { seals: given })).toMatchObject({
      status: 422,
      answer: code,
    });
  }
  clock.set('2026-03-03T16:41:00+08:00');
  const done = await act(orderId!, 'completion', { seals: seals(18) });
  expect(done).toMatchObject({
    status: 200,
    answer: 'completed',
    body: { late: true, workingMinutes: 181 },
  });
});

test('a pause takes working minutes out, up to that county’s cap', async () => {
  const [orderId] = await engraving.queueOrders(1);
  const pause = { reason: 'material-recalled', evidence: '供应商召回通知' };
  expect(await act(orderId!, 'pause', pause)).toMatchObject({ status: 200 });
  clock.set('2026-03-03T14:05:00+08:00');
  const resumed = await act(orderId!, 'resumption');
  const dueAt = new Date('2026-03-03T17:05:00+08:00').toISOString();
  expect(resumed.body).toMatchObject({ pausedMinutes: 25, dueAt });
});

test('beyond the loaded calendar an order is held, and nothing is guessed', async () => {
  clock.set('2099-12-30T17:00:00+08:00');
  const [orderId] = await engraving.queueOrders(1);
  const { body } = await engraving.call('clerk', 'get', `/orders/${orderId}`);
  expect(body).toMatchObject({ status: 'held', holdReason: 'calendar-not-loaded', dueAt: null });
});
