import { createHash } from 'node:crypto';
import { expect, test } from '@jest/globals';
import { drawSample } from './draw-sample.ts';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const population = (count: number) =>
  Array.from({ length: count }, (_, n) => `order-${String(n).padStart(4, '0')}`);

test('a seed and a population give the same sample for ever', () => {
  // Reckoned by a program of its own, in another language, from the words of drawSample.
  expect(drawSample(population(100), 5, '2026-Q1', sha256)).toEqual([
    'order-0044',
    'order-0046',
    'order-0000',
    'order-0030',
    'order-0052',
  ]);
});

test('another seed draws others', () => {
  const draw = (seed: string) => drawSample(population(100), 10, seed, sha256);
  expect(draw('b')).not.toEqual(draw('a'));
});

test('nothing is drawn twice, and of a small population all', () => {
  const all = population(40);
  const drawn = drawSample(all, 40, 'x', sha256);
  expect(drawn.toSorted()).toEqual(all);
  expect(drawSample(all, 100, 'x', sha256)).toEqual(drawn);
  expect(drawSample(all, 7, 'x', sha256)).toEqual(drawn.slice(0, 7));
  expect(drawSample([], 7, 'x', sha256)).toEqual([]);
});

test('the population is left as it was', () => {
  const all = population(9);
  drawSample(all, 5, 'x', sha256);
  expect(all).toEqual(population(9));
});

test('each order is as likely as the others', () => {
  const counts = new Map<string, number>();
  for (let n = 0; n < 2_000; n += 1) {
    for (const id of drawSample(population(20), 5, `seed-${n}`, sha256)) {
      counts.set(id, (counts.get(id) ?? 0) + 1);
    }
  }
  // 500 each are expected; 100 away is more than five standard deviations.
  expect(Math.min(...counts.values())).toBeGreaterThan(400);
  expect(Math.max(...counts.values())).toBeLessThan(600);
});
