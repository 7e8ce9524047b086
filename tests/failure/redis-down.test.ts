import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { startRedis } from '@seal/local/servers/servers';
import { eventually } from '@seal/testing/eventually';
import { keepDoing } from './keep-doing.ts';
import { type Drill, openDrill } from './open-drill.ts';
import { type Desk, openDesk } from './open-desk.ts';

/** P7: `REDIS_DOWN_SECONDS=600` is the promise's own ten minutes. */
const DOWN_SECONDS = Number(process.env['REDIS_DOWN_SECONDS'] ?? 15);
const REGISTER_EVERY_MS = 60;
const DRAINED_WITHIN_MS = 120_000;
/** Nobody waits for Redis, or the clerk would. */
const ANSWERED_WITHIN_MS = 3_000;

const folder = mkdtempSync(path.join(tmpdir(), 'seal-down-'));
const dir = path.join(folder, 'redis');
let redis: Awaited<ReturnType<typeof startRedis>>;
let drill: Drill;
let desk: Desk;
let accepted = 0;

beforeAll(async () => {
  redis = await startRedis({ dir });
  drill = await openDrill({ name: 'down', projects: { drill: {} }, redisUrl: redis.url });
  desk = openDesk(drill.api, 'drill');
}, 60_000);
afterAll(async () => {
  await drill.close();
  await redis.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** Registers for a while; every one has to be accepted, at the first try and in time. */
async function registerFor(seconds: number): Promise<void> {
  const stop = keepDoing(REGISTER_EVERY_MS, async () => {
    const startedAt = Date.now();
    const { status } = await desk.register();
    return { status, inTime: Date.now() - startedAt < ANSWERED_WITHIN_MS };
  });
  await pause(1_000 * seconds);
  const outcomes = await stop();
  expect(outcomes.length).toBeGreaterThan(seconds);
  expect(outcomes.filter(({ status, inTime }) => status !== 201 || !inTime)).toEqual([]);
  accepted += outcomes.length;
}

async function untilDrained(): Promise<void> {
  const orders = drill.databases.engraving.collection('orders');
  await eventually(
    async () => expect(await orders.countDocuments({ status: 'queued' })).toBe(accepted),
    DRAINED_WITHIN_MS,
    250,
  );
  await drill.untilSettled();
  expect(await drill.verify()).toEqual([]);
}

test(
  'with Redis stopped all registrations are accepted, and queued once it is back',
  async () => {
    await registerFor(1);
    await redis.stop();
    await registerFor(DOWN_SECONDS);
    redis = await startRedis({ dir, port: redis.port });
    await untilDrained();
  },
  1_000 * DOWN_SECONDS + 2 * DRAINED_WITHIN_MS,
);

test(
  'with Redis full all registrations are accepted, and queued once there is room',
  async () => {
    await drill.redis.config('SET', 'maxmemory', '1mb');
    await expect(drill.redis.set('more', 'than fits')).rejects.toThrow('OOM');
    await registerFor(5);
    await drill.redis.config('SET', 'maxmemory', '0');
    await untilDrained();
  },
  2 * DRAINED_WITHIN_MS,
);
