import { expect, test } from '@jest/globals';
import { createTurns } from './take-turns.ts';

const soon = () =>
  new Promise<void>((resolve) => {
    setImmediate(resolve);
  });

test('one name goes one after another, in order, while other names go beside it', async () => {
  const turns = createTurns();
  const seen: string[] = [];
  const run = (name: string, step: string) =>
    turns.take(name, async () => {
      seen.push(`${step} begins`);
      await soon();
      seen.push(`${step} ends`);
    });
  await Promise.all([run('a', 'a1'), run('a', 'a2'), run('b', 'b1')]);
  expect(seen.filter((it) => it.startsWith('a'))).toEqual([
    'a1 begins',
    'a1 ends',
    'a2 begins',
    'a2 ends',
  ]);
  expect(seen.indexOf('b1 begins')).toBeLessThan(seen.indexOf('a2 begins'));
});

test('a turn that throws is its caller’s own, and the next one goes on', async () => {
  const turns = createTurns();
  const first = turns.take('a', () => Promise.reject(new Error('broken')));
  const second = turns.take('a', async () => 'done');
  await expect(first).rejects.toThrow('broken');
  expect(await second).toBe('done');
});
