import { expect, test } from '@jest/globals';
import { createTellingDistance } from './telling-distance.ts';

/** The distance after so many tellings that each took so long. */
function after(tellings: number, tookMs: number) {
  const distance = createTellingDistance();
  for (let n = 0; n < tellings; n += 1) distance.note(tookMs);
  return distance;
}

test('a machine of which nothing is known is taken for a busy one', () => {
  expect(after(0, 0).apartMs(0)).toBe(30);
});

test('on an idle machine it is short, and grows with how long telling takes, up to a bound', () => {
  expect(after(200, 0.2).apartMs(0)).toBe(14);
  expect(after(200, 1.25).apartMs(0)).toBeCloseTo(20);
  expect(after(200, 9).apartMs(0)).toBe(30);
});

test('one slow telling alone does not move it, however slow it was', () => {
  const distance = after(200, 0.5);
  distance.note(100);
  expect(distance.apartMs(0)).toBe(14);
});

test('after much more is told it is longer, up to a bound', () => {
  const distance = after(200, 0.2);
  expect(distance.apartMs(3)).toBe(20);
  expect(distance.apartMs(200)).toBe(150);
});
