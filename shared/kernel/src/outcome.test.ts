import { test, expect } from '@jest/globals';
import { ok, refuse } from './outcome.ts';

test('an accepted outcome carries its value', () => {
  expect(ok(31_500)).toStrictEqual({ ok: true, value: 31_500 });
});

test('a refusal has its code alone when nothing more is said', () => {
  expect(refuse('already-served')).toStrictEqual({
    ok: false,
    refusal: { code: 'already-served' },
  });
});

test('a refusal names what is wrong in words and field by field', () => {
  const errors = [{ pointer: '/uscc', code: 'length', message: '应为 18 位' }];
  expect(refuse('invalid-body', 'one field is wrong', errors)).toStrictEqual({
    ok: false,
    refusal: { code: 'invalid-body', detail: 'one field is wrong', errors },
  });
});
