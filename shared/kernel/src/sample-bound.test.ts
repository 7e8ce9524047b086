import { expect, test } from '@jest/globals';
import { upperFailures } from './sample-bound.ts';

// Reckoned with exact fractions elsewhere.
test.each([
  [100, 20, 0, 12],
  [100, 20, 1, 19],
  [100, 20, 3, 32],
  [2_312, 60, 0, 111],
  [2_312, 60, 2, 232],
  [300, 59, 0, 13],
  [5_000, 100, 5, 508],
  [10, 1, 0, 9],
  [10, 1, 1, 10],
  [20, 10, 10, 20],
])('of %d, %d drawn and %d failed: at most %d fail', (population, drawn, failed, bound) => {
  expect(upperFailures(population, drawn, failed)).toBe(bound);
});

test('the whole population drawn leaves nothing to chance', () => {
  expect(upperFailures(50, 50, 3)).toBe(3);
  expect(upperFailures(1, 1, 0)).toBe(0);
});

test('nothing drawn says nothing', () => {
  expect(upperFailures(40, 0, 0)).toBe(40);
  expect(upperFailures(0, 0, 0)).toBe(0);
});

test('a hundred thousand orders are as easy', () => {
  expect(upperFailures(100_000, 59, 0)).toBeGreaterThan(4_900);
  expect(upperFailures(100_000, 59, 0)).toBeLessThan(5_000);
});

test.each([
  [10, 11, 0],
  [10, 5, 6],
  [10, -1, 0],
  [10.5, 1, 0],
])('%d, %d, %d is a bug', (population, drawn, failed) => {
  expect(() => upperFailures(population, drawn, failed)).toThrow(RangeError);
});
