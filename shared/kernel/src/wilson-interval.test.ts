import { expect, test } from '@jest/globals';
import { wilsonInterval } from './wilson-interval.ts';

test.each([
  [99, 100, 0.9455138038, 0.9982325679],
  [100, 100, 0.9630065018, 1],
  [0, 10, 0, 0.2775327999],
  [1, 1, 0.2065493144, 1],
  [5, 10, 0.2365930905, 0.7634069095],
  [990, 1000, 0.9816905311, 0.9945592455],
  [15, 148, 0.0623863995, 0.1604872417],
])('%d of %d lie between %d and %d', (hits, n, low, high) => {
  const interval = wilsonInterval(hits, n);
  expect(interval?.low).toBeCloseTo(low, 9);
  expect(interval?.high).toBeCloseTo(high, 9);
});

test('the ends are exact', () => {
  expect(wilsonInterval(0, 7)?.low).toBe(0);
  expect(wilsonInterval(7, 7)?.high).toBe(1);
});

test('nothing counted gives no interval', () => {
  expect(wilsonInterval(0, 0)).toBeUndefined();
});

test.each([
  [2, 1],
  [-1, 3],
  [0.5, 3],
])('%d of %d is a bug', (hits, n) => {
  expect(() => wilsonInterval(hits, n)).toThrow(RangeError);
});
