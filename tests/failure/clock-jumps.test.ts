import { afterEach, beforeEach, expect, test } from '@jest/globals';
import type { Order } from '@seal/engraving/orders/domain/order';
import { eventually } from '@seal/testing/eventually';
import { createFakeClock, type FakeClock } from '@seal/testing/fake-clock';
import { type EngravingAlone, openEngravingAlone } from './engraving-alone.ts';

/** P12 and P13: the clock jumps, and everything sleeps over a deadline. */
const COUNT = 500;

let clock: FakeClock;
let engraving: EngravingAlone;

beforeEach(async () => {
  clock = createFakeClock('2024-03-05T01:30:00.000Z');
  engraving = await openEngravingAlone(clock);
  await engraving.start();
  await engraving.queueOrders(COUNT);
}, 60_000);

afterEach(() => engraving.close());

function flags(order: Order): number {
  return order.history.filter((entry) => entry.act === 'flagged-overdue').length;
}

async function expectFlaggedOnce(): Promise<void> {
  const orders = await engraving.orders();
  expect(orders.filter((order) => order.late && order.overdueAt !== null)).toHaveLength(COUNT);
  expect(orders.map(flags)).toEqual(orders.map(() => 1));
}

test('after a jump of three hours every open order is flagged once within 15 s', async () => {
  clock.advance({ hours: 3 });
  await eventually(expectFlaggedOnce, 15_000);
}, 60_000);

test('a clock set back unsets no flag and doubles none', async () => {
  clock.advance({ hours: 3 });
  await eventually(expectFlaggedOnce, 15_000);
  clock.advance({ hours: -1 });
  await passSweeps(2);
  await expectFlaggedOnce();
  clock.advance({ hours: 2 });
  await passSweeps(2);
  await expectFlaggedOnce();
}, 60_000);

test('a clock flapping around the due time flags each order once', async () => {
  clock.advance({ minutes: 120 });
  for (const seconds of [-30, 60, -60, 60, -60, 60]) {
    clock.advance({ seconds });
    await passSweeps(1);
  }
  await eventually(expectFlaggedOnce, 15_000);
}, 90_000);

test('asleep for three hours, all orders are flagged within 30 s of being ready', async () => {
  await engraving.stop();
  clock.advance({ hours: 3 });
  await engraving.start();
  await eventually(expectFlaggedOnce, 30_000);
}, 60_000);

/** The sweep is drawn every 4 s of real time; what it did not do by then it does not do. */
async function passSweeps(count: number): Promise<void> {
  const until = Date.now() + count * 4_500;
  await eventually(() => {
    if (Date.now() < until) throw new Error('not yet');
  }, count * 6_000);
}
