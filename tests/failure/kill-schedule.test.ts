import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { eventually } from '@seal/testing/eventually';
import { newId } from '@seal/kernel/ids';
import type { ApiAnswer } from '@seal/testing/api-client';
import type { RunningService } from '@seal/testing/start-system';
import { PRICE_FEN } from './drill-projects.ts';
import { keepDoing } from './keep-doing.ts';
import { type Drill, openDrill } from './open-drill.ts';
import { type Desk, openDesk } from './open-desk.ts';
import { createSeededRandom } from './seeded-random.ts';

/** P1: `KILLS=200` is the promise's own number; the seed names the schedule. */
const KILLS = Number(process.env['KILLS'] ?? 40);
const SEED = Number(process.env['SEED'] ?? 20240304);
/** Shorter, and a process is killed in its start more often than at work. */
const BETWEEN_KILLS_MS = 1_200;
const REGISTER_EVERY_MS = 40;
const ENGRAVE_EVERY_MS = 400;
/** Not enough for all, so that the budget is at its limit while processes die. */
const SETS = 12 * KILLS;

const random = createSeededRandom(SEED);
let drill: Drill;
let desk: Desk;
const registered: ApiAnswer[] = [];
const completed = new Set<string>();
const unexpected: ApiAnswer[] = [];

beforeAll(async () => {
  const projects = { drill: { openingFen: SETS * PRICE_FEN } };
  drill = await openDrill({ name: 'kills', projects, instances: 2 });
  desk = openDesk(drill.api, 'drill');
}, 60_000);
afterAll(() => drill.close());

async function registerOne(): Promise<void> {
  const answer = await desk.register({}, newId());
  (answer.status === 201 ? registered : unexpected).push(answer);
}

let engraving = false;
async function engraveSome(): Promise<void> {
  if (engraving) return;
  engraving = true;
  const queued = await drill.api
    .call('engraver', 'GET', '/projects/drill/orders?status=queued&limit=5')
    .catch(() => undefined);
  await Promise.all((queued?.body.items ?? []).map(({ id }: { id: string }) => engrave(id)));
  engraving = false;
}

async function engrave(orderId: string): Promise<void> {
  const claimed = await desk.claim(orderId);
  if (claimed.status !== 200) return void unexpected.push(claimed);
  const answer = await desk.complete(orderId);
  if (answer.status === 200) completed.add(orderId);
  else unexpected.push(answer);
}

/** Kills one process after another; a dead one is started again a moment later. */
async function killThemAll(): Promise<number> {
  const { system } = drill;
  const away = new Set<RunningService>();
  const restarts: Promise<void>[] = [];
  let kills = 0;
  while (kills < KILLS) {
    await pause(BETWEEN_KILLS_MS * (0.5 + random.next()));
    const alive = system.processes.filter((it) => !away.has(it));
    if (alive.length === 0) continue;
    const victim = random.pick(alive);
    away.add(victim);
    await system.kill(victim);
    kills += 1;
    const downMs = 800 * random.next();
    restarts.push(
      pause(downMs)
        .then(() => system.restart(victim))
        .then(() => void away.delete(victim)),
    );
  }
  await Promise.all(restarts);
  return kills;
}

test(
  `after ${KILLS} kills under load nothing is lost and nothing doubled`,
  async () => {
    const stopRegistering = keepDoing(REGISTER_EVERY_MS, registerOne);
    const stopEngraving = keepDoing(ENGRAVE_EVERY_MS, engraveSome);
    expect(await killThemAll()).toBe(KILLS);
    // On a busy machine few are done between kills; what is done after them has to be right too.
    await eventually(async () => expect(completed.size).toBeGreaterThan(KILLS), 60_000);
    await stopEngraving();
    await stopRegistering();
    await drill.untilSettled();
    expect(unexpected.map(({ status, body }) => ({ status, body }))).toEqual([]);
    expect(await drill.verify()).toEqual([]);
  },
  60_000 + 15_000 * KILLS,
);

test('every registration that was accepted is there once, with one order', async () => {
  const { registration, engraving: orders } = drill.databases;
  const kept = await registration.collection('registrations').find().toArray();
  const placed = await orders.collection('orders').find().toArray();
  expect(registered.length).toBeGreaterThan(KILLS);
  const ids = new Set<string>(registered.map(({ body }) => body.id));
  expect(kept).toHaveLength(ids.size);
  expect(new Set(kept.map((it) => String(it._id)))).toEqual(ids);
  expect(placed).toHaveLength(ids.size);
  expect(new Set(placed.map((it) => it['registrationId']))).toEqual(ids);
});

test('every set that was completed is owed once, and not a fen over the budget', async () => {
  const { body } = await drill.api.call('finance', 'GET', '/projects/drill/budget');
  expect(completed.size).toBeGreaterThan(KILLS);
  expect(body.accruedFen).toBe(completed.size * PRICE_FEN);
  expect(body.accruedFen + body.committedFen).toBe(Math.min(registered.length, SETS) * PRICE_FEN);
  expect(body.heldOrders).toBe(Math.max(0, registered.length - SETS));
});
