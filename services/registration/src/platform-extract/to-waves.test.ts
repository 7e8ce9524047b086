import { expect, test } from '@jest/globals';
import { toWaves } from './to-waves.ts';

const waves = (...items: string[]) => toWaves(items, (item) => item.split('/'));

test('items that share nothing are one wave', () => {
  expect(waves('a/1', 'b/2', 'c/3')).toEqual([['a/1', 'b/2', 'c/3']]);
});

test('items that share a key follow one another in their order', () => {
  expect(waves('a/1', 'b/2', 'a/3', 'a/4')).toEqual([['a/1', 'b/2'], ['a/3'], ['a/4']]);
});

test('an item follows the later of those that it shares a key with', () => {
  expect(waves('a/1', 'a/2', 'b/2', 'b/3')).toEqual([['a/1'], ['a/2'], ['b/2'], ['b/3']]);
});

test('a code that reads like a case number shares nothing with it', () => {
  expect(waves('a/1', '1/a')).toEqual([['a/1', '1/a']]);
});

test('of nothing there are no waves', () => {
  expect(waves()).toEqual([]);
});
