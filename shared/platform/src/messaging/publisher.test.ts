import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { testServers } from '@seal/testing/ask-test-run';
import { Queue } from 'bullmq';
import { createLog } from '../runtime/log.ts';
import { connectProducer } from './redis.ts';
import { createPublisher, type Publisher } from './publisher.ts';

const log = createLog('publisher', 'silent');
const { redisUrl } = await testServers();
let redis: ReturnType<typeof connectProducer>;
let prefix: string;
let queue: Queue;
let publisher: Publisher;

beforeEach(async () => {
  redis = connectProducer(redisUrl, log);
  prefix = `{${randomUUID()}}`;
  queue = new Queue('finance', { connection: redis, prefix });
  await queue.waitUntilReady();
  publisher = createPublisher(redis, prefix, log);
});

afterEach(async () => {
  await queue.obliterate({ force: true });
  await queue.close();
  redis.disconnect();
});

const tell = (...ids: number[]) => publisher.publish('finance', 'order-money', ids);

/** What each job carries, in the order they were published; after all of it is. */
async function readJobs(): Promise<number[][]> {
  await publisher.close();
  const jobs = await queue.getWaiting();
  return jobs.map((job) => job.data.events);
}

test('a batch is one job, at once, however shortly after the last', async () => {
  tell(1, 2, 3);
  tell(4, 5);
  expect(await readJobs()).toEqual([
    [1, 2, 3],
    [4, 5],
  ]);
});

test('what comes one by one shares a job with what came shortly after', async () => {
  tell(1);
  await queue.count(); // the first has been sent by now
  for (const id of [2, 3, 4]) tell(id);
  expect(await readJobs()).toEqual([[1], [2, 3, 4]]);
});

test('a job carries two hundred events at the most', async () => {
  tell(...Array.from({ length: 450 }, (_, n) => n));
  expect((await readJobs()).map((events) => events.length)).toEqual([200, 200, 50]);
});
