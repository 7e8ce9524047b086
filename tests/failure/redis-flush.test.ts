import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { startRedis } from '@seal/local/servers/servers';
import type { SystemService } from '@seal/testing/start-system';
import { lagsOf, registerDueIn, untilFlagged } from './due-orders.ts';
import { dueInAMinute } from './drill-projects.ts';
import { keepDoing } from './keep-doing.ts';
import { type Drill, openDrill } from './open-drill.ts';
import { openDesk } from './open-desk.ts';
import { createSeededRandom } from './seeded-random.ts';

/** P6: every 20 s there, more often here, so that more of what is under way is hit. */
const FLUSHES = 6;
const BETWEEN_FLUSHES_MS = 4_000;
const REGISTER_EVERY_MS = 60;
const UNHEARD_MS = 600;
/** The promise: every open order is waked again within a minute. */
const WAKED_WITHIN_SECONDS = 60;

const random = createSeededRandom(6);
const folder = mkdtempSync(path.join(tmpdir(), 'seal-flush-'));
let redis: Awaited<ReturnType<typeof startRedis>>;
let drill: Drill;

beforeAll(async () => {
  redis = await startRedis({ dir: path.join(folder, 'redis'), fast: true });
  const projects = { soon: dueInAMinute() };
  drill = await openDrill({ name: 'flush', projects, redisUrl: redis.url });
}, 60_000);
afterAll(async () => {
  await drill.close();
  await redis.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** Empties Redis while what it was told for a service still lies in it. */
async function flushUnheard(service: SystemService): Promise<void> {
  const { child } = drill.system.processes.find((it) => it.service === service)!;
  child.kill('SIGSTOP');
  await pause(UNHEARD_MS);
  await drill.redis.flushall();
  child.kill('SIGCONT');
}

test('Redis is emptied again and again, and no order is lost or left asleep', async () => {
  const desk = openDesk(drill.api, 'soon');
  const stop = keepDoing(REGISTER_EVERY_MS, () => registerDueIn(desk, 5 + 25 * random.next()));
  for (let flushes = 0; flushes < FLUSHES; flushes += 1) {
    await pause(BETWEEN_FLUSHES_MS);
    await flushUnheard(flushes % 2 === 0 ? 'engraving' : 'finance');
  }
  const answers = await stop();
  await drill.redis.flushall();
  expect(answers.length).toBeGreaterThan(100);
  expect(answers.filter(({ status }) => status !== 201)).toEqual([]);

  const flagged = await untilFlagged(drill, answers.length, 1_000 * WAKED_WITHIN_SECONDS);
  expect(flagged).toHaveLength(answers.length);
  expect(new Set(flagged.map(({ id }) => id))).toEqual(
    new Set(answers.map(({ body }) => body.orderId)),
  );
  expect(Math.max(...lagsOf(flagged))).toBeLessThan(WAKED_WITHIN_SECONDS);
  await drill.untilSettled();
  expect(await drill.verify()).toEqual([]);
}, 180_000);
