import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { startRedis } from '@seal/local/servers';
import type { ApiAnswer } from '@seal/testing/api-client';
import { eventually } from '@seal/testing/eventually';
import { dueInAMinute } from './drill-projects.ts';
import { type Drill, openDrill } from './open-drill.ts';
import { type Desk, openDesk } from './open-desk.ts';

/**
 * P6 and P7: Redis is flushed, gone, or full, while registrations go on. `REDIS_DOWN_SECONDS=600`
 * is the promise's own number.
 */
const DOWN_MS = Number(process.env['REDIS_DOWN_SECONDS'] ?? 15) * 1_000;
const EVERY_MS = 50;

let folder: string;
let port: number;
let redis: Awaited<ReturnType<typeof startRedis>>;
let drill: Drill;
let desk: Desk;
let soonDue: Desk;

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'seal-redis-'));
  redis = await startRedis({ dir: folder, port: 0 });
  port = Number(new URL(redis.url).port);
  const projects = { drill: {}, soon: dueInAMinute() };
  drill = await openDrill({ name: 'redisdown', projects, redisUrl: redis.url });
  desk = openDesk(drill.api, 'drill');
  soonDue = openDesk(drill.api, 'soon');
}, 60_000);

afterAll(async () => {
  await drill.close();
  await redis.stop();
  rmSync(folder, { recursive: true, force: true });
}, 60_000);

/** Registers again and again for so long; answers what was answered. */
async function registerFor(ms: number): Promise<ApiAnswer[]> {
  const until = Date.now() + ms;
  const answers: Promise<ApiAnswer>[] = [];
  while (Date.now() < until) {
    answers.push(desk.register());
    await pause(EVERY_MS);
  }
  return Promise.all(answers);
}

async function expectAllQueued(answers: ApiAnswer[], withinMs: number): Promise<void> {
  expect(answers.length).toBeGreaterThan(20);
  expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 201));
  await eventually(async () => {
    const queued = new Set((await desk.orders('queued')).map((order) => order.id));
    const missing = answers.filter(({ body }) => !queued.has(body.orderId));
    if (missing.length > 0) throw new Error(`${missing.length} are not queued`);
  }, withinMs);
}

test('a flush under load loses no registration and no order', async () => {
  const flushing = (async () => {
    for (let n = 0; n < 4; n += 1) {
      await pause(2_000);
      await drill.redis.flushall();
    }
  })();
  const answers = await registerFor(9_000);
  await flushing;
  await expectAllQueued(answers, 60_000);
}, 120_000);

test('after a flush an open order is still flagged, though its delayed job is gone', async () => {
  const registeredAt = new Date(Date.now() - 50_000).toISOString();
  const { body } = await soonDue.register({ registeredAt });
  await eventually(async () => {
    const [order] = await soonDue.orders('queued');
    expect(order.id).toBe(body.orderId);
  }, 15_000);
  await drill.redis.flushall();
  await eventually(async () => {
    const [order] = await soonDue.orders('queued');
    expect(order).toMatchObject({ late: true, overdueAt: expect.any(String) });
  }, 60_000);
}, 90_000);

test(
  'with Redis gone every registration is accepted, all queued within 120 s of its return',
  async () => {
    await redis.stop();
    const answers = await registerFor(DOWN_MS);
    redis = await startRedis({ dir: folder, port });
    await expectAllQueued(answers, 120_000);
  },
  DOWN_MS + 180_000,
);

test('with Redis full every registration is accepted, all queued once there is room', async () => {
  await drill.redis.config('SET', 'maxmemory', '1mb');
  const answers = await registerFor(5_000);
  await drill.redis.config('SET', 'maxmemory', '0');
  await expectAllQueued(answers, 120_000);
  await drill.untilSettled(60_000);
  expect(await drill.verify()).toEqual([]);
}, 240_000);
