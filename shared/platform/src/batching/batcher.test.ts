import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from '@jest/globals';
import { createBatcher } from './batcher.ts';

/** A run that takes a while and keeps the batches it was given, with when each began. */
function keepBatches(runMs = 20) {
  const batches: number[][] = [];
  const began: number[] = [];
  const run = async (items: number[]) => {
    batches.push(items);
    began.push(performance.now());
    await pause(runMs);
    return items.map((item) => item * 2);
  };
  return { batches, began, run };
}

test('callers of one turn share a batch, what comes meanwhile shares the next', async () => {
  const { batches, run } = keepBatches();
  const join = createBatcher(run, { maxBatchSize: 10, maxWaitMs: 0 });
  const first = [1, 2].map(join);
  await pause(5);
  const later = [3, 4, 5].map(join);
  expect(await Promise.all([...first, ...later])).toEqual([2, 4, 6, 8, 10]);
  expect(batches).toEqual([
    [1, 2],
    [3, 4, 5],
  ]);
});

test('a lone caller is not kept waiting', async () => {
  const { batches, run } = keepBatches(1);
  const never = 600_000;
  const join = createBatcher(run, { maxBatchSize: 10, maxWaitMs: never, apartMs: never });
  expect(await join(1)).toBe(2);
  expect(batches).toEqual([[1]]);
});

test('shortly after a batch of several the next waits for company', async () => {
  const { batches, run } = keepBatches();
  const join = createBatcher(run, { maxBatchSize: 10, maxWaitMs: 500 });
  const first = [1, 2].map(join);
  await pause(5);
  const third = join(3);
  await Promise.all(first);
  await Promise.all([third, join(4)]);
  expect(batches).toEqual([
    [1, 2],
    [3, 4],
  ]);
});

test('after a pause it does not', async () => {
  const { batches, run } = keepBatches(1);
  const join = createBatcher(run, { maxBatchSize: 10, maxWaitMs: 600_000 });
  await Promise.all([1, 2].map(join));
  await pause(30);
  expect(await join(3)).toBe(6);
  expect(batches).toEqual([[1, 2], [3]]);
});

test('a batch takes no more than it may', async () => {
  const { batches, run } = keepBatches(1);
  const join = createBatcher(run, { maxBatchSize: 2, maxWaitMs: 0 });
  await Promise.all([1, 2, 3, 4, 5].map(join));
  expect(batches).toEqual([[1, 2], [3, 4], [5]]);
});

test('a batch that fails fails its own callers alone', async () => {
  const join = createBatcher<number, number>(
    (items) =>
      items.includes(1) ? Promise.reject(new Error('no')) : Promise.resolve(items.map(() => 7)),
    { maxBatchSize: 1, maxWaitMs: 0 },
  );
  const answers = await Promise.allSettled([1, 2].map(join));
  expect(answers.map((it) => it.status)).toEqual(['rejected', 'fulfilled']);
});

test('batches begin apart, and a full one waits for nothing', async () => {
  const { batches, began, run } = keepBatches(1);
  const join = createBatcher(run, { maxBatchSize: 2, maxWaitMs: 0, apartMs: 60 });
  const first = join(1);
  await first;
  const second = join(2);
  await pause(15);
  const third = join(3);
  await Promise.all([second, third]);
  expect(batches).toEqual([[1], [2, 3]]);
  // A timer may ring a millisecond early.
  expect(began[1]! - began[0]!).toBeGreaterThanOrEqual(59);
  await Promise.all([join(4), join(5), join(6)]);
  expect(batches.slice(2)).toEqual([[4, 5], [6]]);
});
