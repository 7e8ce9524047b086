import { expect, test } from '@jest/globals';
import { shareLanes } from './share-lanes.ts';

/** A run that ends when it is told to, and what each was given. */
function openRuns() {
  const runs: { items: number[]; end: () => void; fail: (error: Error) => void }[] = [];
  const run = (items: number[]) =>
    new Promise<string[]>((resolve, reject) => {
      runs.push({ items, end: () => resolve(items.map((it) => `done ${it}`)), fail: reject });
    });
  return { runs, run };
}

const given = (runs: readonly { items: number[] }[]) => runs.map(({ items }) => items);

test('items run alone and at once while a lane is free', () => {
  const { runs, run } = openRuns();
  const take = shareLanes(run, { lanes: 2, most: 10 });
  void take(1);
  void take(2);
  expect(given(runs)).toEqual([[1], [2]]);
});

test('what arrives while all lanes are taken runs together, each with its own answer', async () => {
  const { runs, run } = openRuns();
  const take = shareLanes(run, { lanes: 1, most: 2 });
  const answers = [1, 2, 3, 4].map((item) => take(item));
  for (const done of [0, 1, 2]) {
    runs[done]!.end();
    await Promise.resolve(answers[[0, 2, 3][done]!]);
  }
  expect(given(runs)).toEqual([[1], [2, 3], [4]]);
  expect(await Promise.all(answers)).toEqual(['done 1', 'done 2', 'done 3', 'done 4']);
});

test('a run that fails fails its own items, and the lane goes on', async () => {
  const { runs, run } = openRuns();
  const take = shareLanes(run, { lanes: 1, most: 10 });
  const first = take(1);
  const second = take(2);
  runs[0]!.fail(new Error('away'));
  await expect(first).rejects.toThrow('away');
  runs[1]!.end();
  expect(await second).toBe('done 2');
});

test('a lane that has nothing left is free again', async () => {
  const { runs, run } = openRuns();
  const take = shareLanes(run, { lanes: 1, most: 10 });
  const first = take(1);
  runs[0]!.end();
  expect(await first).toBe('done 1');
  const second = take(2);
  runs[1]!.end();
  expect(await second).toBe('done 2');
});
