import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { lagsOf, registerDueIn, untilFlagged } from './due-orders.ts';
import { dueInAMinute } from './drill-projects.ts';
import { type Drill, openDrill } from './open-drill.ts';
import { type Desk, openDesk } from './open-desk.ts';

/**
 * The sweep looks every 4 s: of orders due over a longer while than that it would flag one more
 * than 3 s late.
 */
const DUE_IN_SECONDS = [12, 13, 14, 15, 16, 17];

let drill: Drill;
let desk: Desk;
beforeAll(async () => {
  drill = await openDrill({ name: 'alarms', projects: { soon: dueInAMinute() } });
  desk = openDesk(drill.api, 'soon');
}, 60_000);
afterAll(() => drill.close());

async function registerAll(): Promise<void> {
  const answers = await Promise.all(DUE_IN_SECONDS.map((it) => registerDueIn(desk, it)));
  expect(answers.map(({ status }) => status)).toEqual(DUE_IN_SECONDS.map(() => 201));
  await drill.untilSettled();
}

const jobKeys = () =>
  drill.redis.keys(`${drill.system.env['QUEUE_PREFIX']}:engraving-deadlines:at-*`);

test('a delayed job flags an order as it comes to be over due', async () => {
  await registerAll();
  expect((await jobKeys()).length).toBeGreaterThan(3);
  const flagged = await untilFlagged(drill, DUE_IN_SECONDS.length, 40_000);
  expect(Math.max(...lagsOf(flagged))).toBeLessThan(3);
}, 60_000);

test('without its job it is flagged a few seconds later', async () => {
  await registerAll();
  const all = await drill.redis.keys(`${drill.system.env['QUEUE_PREFIX']}:engraving-deadlines:*`);
  expect(await drill.redis.del(...all)).toBeGreaterThan(3);
  expect(await jobKeys()).toEqual([]);
  const flagged = await untilFlagged(drill, 2 * DUE_IN_SECONDS.length, 40_000);
  expect(Math.max(...lagsOf(flagged))).toBeLessThan(10);
  expect(await drill.verify()).toEqual([]);
}, 60_000);

test('nobody is flagged twice', async () => {
  const orders = await drill.databases.engraving.collection('orders').find().toArray();
  const flags = orders.map((it) =>
    it['history'].filter(({ act }: { act: string }) => act === 'flagged-overdue'),
  );
  expect(flags.map((it) => it.length)).toEqual(orders.map(() => 1));
});
