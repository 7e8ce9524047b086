import { test, expect } from '@jest/globals';
import fc from 'fast-check';
import { amountInCapitals } from './amount-in-capitals.ts';

test.each([
  [75_000_000, '柒拾伍万元整'],
  [31_500, '叁佰壹拾伍元整'],
  [0, '零元整'],
  [1, '壹分'],
  [10, '壹角'],
  [56, '伍角陆分'],
  [1_000, '壹拾元整'],
  [140_950, '壹仟肆佰零玖元伍角'],
  [600_714, '陆仟零柒元壹角肆分'],
  [168_032, '壹仟陆佰捌拾元叁角贰分'],
  [10_700_053, '壹拾万柒仟元伍角叁分'],
  [1_640_902, '壹万陆仟肆佰零玖元零贰分'],
  [32_504, '叁佰贰拾伍元零肆分'],
  [100_000, '壹仟元整'],
  [100_100, '壹仟零壹元整'],
  [1_000_100, '壹万零壹元整'],
  [1_001_000, '壹万零壹拾元整'],
  [1_010_000, '壹万零壹佰元整'],
  [1_100_000, '壹万壹仟元整'],
  [10_000_000_000, '壹亿元整'],
  [10_000_000_100, '壹亿零壹元整'],
  [10_000_100_000, '壹亿零壹仟元整'],
  [10_001_000_000, '壹亿零壹万元整'],
  [10_100_000_000, '壹亿零壹佰万元整'],
  [11_000_000_000, '壹亿壹仟万元整'],
  [10_010_001_010, '壹亿零壹拾万零壹拾元壹角'],
  [100_000_000_000_000, '壹万亿元整'],
  [100_000_001_000_000, '壹万亿零壹万元整'],
  [Number.MAX_SAFE_INTEGER, '玖拾万零柒佰壹拾玖亿玖仟贰佰伍拾肆万柒仟肆佰零玖元玖角壹分'],
  [-31_505, '负叁佰壹拾伍元零伍分'],
  [-50, '负伍角'],
])('%i fen reads %s', (fen, text) => {
  expect(amountInCapitals(fen)).toBe(text);
});

test('no amount has two 零 in a row, 零 before a unit, or 整 after 角 or 分', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER }), (fen) => {
      expect(amountInCapitals(fen)).not.toMatch(/零零|零[拾佰仟万亿元角]|[角分]整|^零|undefined/);
    }),
  );
});

test('every amount in capitals reads back as the same amount', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 10 ** 13 }), (fen) => {
      expect(readCapitals(amountInCapitals(fen))).toBe(fen);
    }),
    { numRuns: 1_000 },
  );
});

test('half a fen throws', () => {
  expect(() => amountInCapitals(0.5)).toThrow(RangeError);
});

/** An independent reader: sums digit times place, section by section. */
function readCapitals(text: string): number {
  const places: Record<string, number> = { 拾: 10, 佰: 100, 仟: 1_000 };
  let total = 0;
  let section = 0;
  let digit = 0;
  let fen = 0;
  for (const letter of text) {
    const value = '零壹贰叁肆伍陆柒捌玖'.indexOf(letter);
    if (value >= 0) digit = value;
    else if (letter === '角') fen += digit * 10;
    else if (letter === '分') fen += digit;
    else if (letter === '万' || letter === '亿') {
      section += digit;
      const unit = letter === '万' ? 1e4 : 1e8;
      total = letter === '亿' ? (total + section) * unit : total + section * unit;
      section = 0;
    } else if (letter === '元') {
      fen += (total + section + digit) * 100;
    } else section += digit * (places[letter] ?? 0);
    if (value < 0) digit = 0;
  }
  return fen;
}
