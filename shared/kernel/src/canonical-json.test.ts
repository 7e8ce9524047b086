import { test, expect } from '@jest/globals';
import fc from 'fast-check';
import { canonicalJson } from './canonical-json.ts';

test('the order of keys makes no difference, that of a list does', () => {
  expect(canonicalJson({ b: [2, 1], a: { d: null, c: '玉' } })).toBe(
    '{"a":{"c":"玉","d":null},"b":[2,1]}',
  );
  expect(canonicalJson([1, 2])).not.toBe(canonicalJson([2, 1]));
});

test('dates are written in ISO 8601 and undefined properties are left out', () => {
  expect(canonicalJson({ at: new Date(0), note: undefined })).toBe(
    '{"at":"1970-01-01T00:00:00.000Z"}',
  );
});

test('a key called __proto__ is content like any other', () => {
  expect(canonicalJson(JSON.parse('{"__proto__":1}'))).toBe('{"__proto__":1}');
});

test.each([NaN, Infinity, 1n, undefined, () => 1, Symbol('x'), [undefined]])(
  '%p has no canonical JSON',
  (value) => {
    expect(() => canonicalJson(value)).toThrow(TypeError);
  },
);

test('it reads back as the same content, in whatever order the keys come', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const text = canonicalJson(value);
      expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
      expect(canonicalJson(reversed(value))).toBe(text);
    }),
  );
});

function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (value === null || typeof value !== 'object') return value;
  const turned = Object.entries(value)
    .toReversed()
    .map(([key, member]) => [key, reversed(member)]);
  return Object.fromEntries(turned);
}
