import { test, expect } from '@jest/globals';
import { isId, newId, newSecret } from './ids.ts';

test('new ids are ids, all different, and sort in the order they are made', () => {
  const ids = Array.from({ length: 1_000 }, newId);
  expect(ids.every(isId)).toBe(true);
  expect(new Set(ids).size).toBe(1_000);
  expect([...ids].sort()).toEqual(ids);
});

test.each([
  '',
  '123',
  'a:b',
  '018F4E2A-0000-7000-8000-000000000000',
  '018f4e2a-0000-4000-8000-000000000000',
  '018f4e2a-0000-7000-c000-000000000000',
  '018f4e2a-0000-7000-8000-000000000000\n',
  { $ne: null },
  undefined,
])('%j is no id', (value) => {
  expect(isId(value)).toBe(false);
});

test('secrets are 22 characters that an address can carry, all different', () => {
  const secrets = Array.from({ length: 1_000 }, newSecret);
  expect(secrets.every((it) => /^[A-Za-z0-9_-]{22}$/.test(it))).toBe(true);
  expect(new Set(secrets).size).toBe(1_000);
});
