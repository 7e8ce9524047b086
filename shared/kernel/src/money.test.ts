import { test, expect } from '@jest/globals';
import fc from 'fast-check';
import { formatYuan, isFen, sumFen, yuanToFen } from './money.ts';

test.each([
  ['315.00', 31_500],
  ['315', 31_500],
  ['315.5', 31_550],
  ['315.0000', 31_500],
  ['0.01', 1],
  ['0', 0],
  ['-315.00', -31_500],
  ['1,234.50', 123_450],
  ['1,234,567.89', 123_456_789],
  ['750,000.00', 75_000_000],
  ['90071992547409.91', Number.MAX_SAFE_INTEGER],
  ['0.29', 29],
])('%s yuan is %i fen', (text, fen) => {
  expect(yuanToFen(text)).toEqual({ ok: true, value: fen });
});

test('minus nothing is plain zero', () => {
  expect(yuanToFen('-0.00')).toStrictEqual({ ok: true, value: 0 });
});

test.each([
  ['', 'amount-malformed'],
  [' 315.00', 'amount-malformed'],
  ['315.', 'amount-malformed'],
  ['.5', 'amount-malformed'],
  ['1e3', 'amount-malformed'],
  ['+1', 'amount-malformed'],
  ['--1', 'amount-malformed'],
  ['NaN', 'amount-malformed'],
  ['０１', 'amount-malformed'],
  ['３１５', 'amount-malformed'],
  ['0315.00', 'amount-malformed'],
  ['1,23', 'amount-malformed'],
  ['12,34.50', 'amount-malformed'],
  ['1234,567', 'amount-malformed'],
  ['0,123', 'amount-malformed'],
  ['¥315', 'amount-malformed'],
  ['315.00\n', 'amount-malformed'],
  ['315.001', 'amount-too-precise'],
  ['0.0000001', 'amount-too-precise'],
  ['90071992547409.92', 'amount-out-of-range'],
  ['9'.repeat(400), 'amount-out-of-range'],
])('%j yuan is refused: %s', (text, code) => {
  expect(yuanToFen(text)).toEqual({ ok: false, refusal: { code } });
});

test.each([0.5, NaN, Infinity, 2 ** 53, '100', null, undefined, 100n, [1]])(
  '%p is no amount in fen',
  (value) => {
    expect(isFen(value)).toBe(false);
  },
);

test.each([
  [75_000_000, '750,000.00'],
  [0, '0.00'],
  [5, '0.05'],
  [-5, '-0.05'],
  [99_999, '999.99'],
  [100_000, '1,000.00'],
  [-31_500, '-315.00'],
  [Number.MAX_SAFE_INTEGER, '90,071,992,547,409.91'],
])('%i fen reads %s', (fen, text) => {
  expect(formatYuan(fen)).toBe(text);
});

test('every amount written out reads back the same', () => {
  fc.assert(
    fc.property(fc.maxSafeInteger(), (fen) => {
      expect(yuanToFen(formatYuan(fen))).toEqual({ ok: true, value: fen === 0 ? 0 : fen });
    }),
  );
});

test('a sum is exact, and a sum of anything but fen throws', () => {
  expect(sumFen([10, 20, -5])).toBe(25);
  expect(sumFen([])).toBe(0);
  expect(() => sumFen([1, 0.5])).toThrow(RangeError);
  expect(() => sumFen([Number.MAX_SAFE_INTEGER, 1])).toThrow(RangeError);
  expect(() => formatYuan(0.5)).toThrow(RangeError);
});
