import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { OrderMoneyEvent, RegistrationEvent } from '@seal/contracts/common/events';
import { groupBy } from '@seal/kernel/group-by';
import { createLog } from '@seal/platform/runtime/log';
import { createPublisher } from '@seal/platform/messaging/publisher';
import { connectProducer } from '@seal/platform/messaging/redis';
import { eventually } from '@seal/testing/eventually';
import { type SystemService, systemServices } from '@seal/testing/start-system';
import { runBusySeason } from './busy-season.ts';
import { type Capture, captureJobs, deliverAll, type Delivery } from './capture-jobs.ts';
import { openDesk } from './open-desk.ts';
import { type Drill, openDrill } from './open-drill.ts';
import { findChanges, readState, type State } from './read-state.ts';
import { createSeededRandom } from './seeded-random.ts';

/** P5: every event 10 times; enough enterprises for 10,000 deliveries. */
const TIMES = 10;
const ENTERPRISES = 240;

const random = createSeededRandom(5);
const projects = { drill: {}, poor: { openingFen: 0 } };
let drill: Drill;
let capture: Capture;

beforeAll(async () => {
  drill = await openDrill({ name: 'season', projects });
  capture = await captureJobs(drill);
  await runBusySeason(drill, ENTERPRISES);
  capture.stop();
}, 180_000);
afterAll(() => drill.close());

const stateOf = ({ databases }: Drill): Promise<State[]> =>
  Promise.all(systemServices.map((service) => readState(databases[service])));

/** Tells a system's services, and waits until their queues are empty again. */
async function deliver({ system, redis }: Drill, deliveries: readonly Delivery[]): Promise<void> {
  const { REDIS_URL, QUEUE_PREFIX: prefix } = system.env;
  const log = createLog('drill', 'silent');
  const producer = connectProducer(REDIS_URL!, log);
  const publisher = createPublisher(producer, prefix!, log);
  await eventually(() => expect(producer.status).toBe('ready'));
  await deliverAll(publisher, deliveries);
  await publisher.close();
  await eventually(
    async () => {
      for (const to of new Set(deliveries.map((it) => it.to))) {
        const lists = [`${prefix}:${to}:wait`, `${prefix}:${to}:active`];
        expect(await Promise.all(lists.map((list) => redis.llen(list)))).toEqual([0, 0]);
      }
    },
    60_000,
    500,
  );
  producer.disconnect();
}

test('in the season every withdrawal is answered and every invariant holds', async () => {
  const registrations = drill.databases.registration.collection('registrations');
  expect(await registrations.countDocuments({ status: 'withdrawing' })).toBe(0);
  expect(await drill.verify()).toEqual([]);
}, 60_000);

test('every event ten times more, shuffled, in parallel, changes nothing', async () => {
  const before = await stateOf(drill);
  const all = Array.from({ length: TIMES }, () => capture.deliveries).flat();
  expect(all.length).toBeGreaterThanOrEqual(10_000);
  await deliver(drill, random.shuffle(all));
  // And the oldest last, which would show where the last one told wins.
  await deliver(drill, capture.deliveries.toReversed());
  await drill.untilSettled();
  const after = await stateOf(drill);
  expect(before.flatMap((state, n) => findChanges(state, after[n]!))).toEqual([]);
  expect(await drill.verify()).toEqual([]);
}, 180_000);

test('an acknowledgement that comes late erases nothing that it does not know of', async () => {
  const { system, databases } = drill;
  const service = system.processes.find((it) => it.service === 'engraving')!;
  const registrations = databases.registration.collection('registrations');
  const one = await registrations.findOne({ status: 'active', 'entitlement.granted': true });
  await system.kill(service);
  const enterpriseName = `${one!['enterpriseName']}（更名）`;
  const desk = openDesk(drill.api, one!['projectId']);
  const correction = { enterpriseName, reason: '录入有误' };
  await desk.post('clerk', `/registrations/${String(one!._id)}/correction`, correction);
  await deliver(
    drill,
    capture.deliveries.filter((it) => 'acknowledgement' in it && it.to === 'registration'),
  );
  expect(await registrations.countDocuments({ 'unpublished.engraving.seq': { $gt: 1 } })).toBe(1);
  await system.restart(service);
  await drill.untilSettled();
  const order = await databases.engraving.collection('orders').findOne({ enterpriseName });
  expect(order?.['registrationId']).toBe(one!._id);
}, 120_000);

/** In a wrong order, each twice, to a service that hears nothing else. */
describe('told for the first time', () => {
  let fresh: Drill;
  beforeAll(async () => {
    fresh = await openDrill({ name: 'shuffled', projects });
  }, 60_000);
  afterAll(() => fresh.close());

  async function leaveAlone(service: SystemService): Promise<void> {
    const { system, redis } = fresh;
    await Promise.all(system.processes.map((it) => system.kill(it)));
    const keys = await redis.keys(`${system.env['QUEUE_PREFIX']}*`);
    if (keys.length > 0) await redis.del(...keys);
    await system.restart(system.processes.find((it) => it.service === service)!);
  }

  const told = (kind: string) =>
    capture.deliveries.filter((it) => 'event' in it && it.kind === kind);

  test('orders come out the same, whatever is told first', async () => {
    await leaveAlone('engraving');
    const deliveries = told('registration');
    await deliver(fresh, random.shuffle([...deliveries, ...deliveries]));
    const events = deliveries.map((it) => (it as { event: RegistrationEvent }).event);
    const expected = [...groupBy(events, ({ orderId }) => orderId)].map(([orderId, group]) => {
      const newest = group.toSorted((a, b) => b.version - a.version)[0]!;
      const status = group.some(({ withdrawn }) => withdrawn) ? 'cancelled' : 'placed';
      return { _id: orderId, enterpriseName: newest.enterpriseName, status };
    });
    const projection = { enterpriseName: 1, status: 1 };
    const orders = fresh.databases.engraving.collection('orders').find({}, { projection });
    const found = await orders.sort({ _id: 1 }).toArray();
    expect(found).toEqual(expected.toSorted((a, b) => (a._id < b._id ? -1 : 1)));
  }, 120_000);

  test('the money comes out the same, whatever is told first', async () => {
    await leaveAlone('finance');
    const deliveries = told('order-money').filter(
      (it) => (it as { event: OrderMoneyEvent }).event.projectId === 'drill',
    );
    await deliver(fresh, random.shuffle([...deliveries, ...deliveries]));
    expect(await moneyOf(fresh)).toEqual(await moneyOf(drill));
  }, 120_000);
});

/** What each order of the project holds, and the balances they add up to. */
async function moneyOf({ databases: { finance } }: Drill): Promise<unknown> {
  const projection = { status: 1, completions: 1, reversals: 1 };
  const funds = finance.collection('orderFunds').find({ projectId: 'drill' }, { projection });
  const budget = { committedFen: 1, accruedFen: 1, heldOrders: 1 };
  return {
    orders: await funds.sort({ _id: 1 }).toArray(),
    balances: await finance
      .collection<{ _id: string }>('budgets')
      .findOne({ _id: 'drill' }, { projection: budget }),
  };
}
