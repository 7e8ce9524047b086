import { describe, expect, test } from '@jest/globals';
import { codeCell, decodeEntities, hasLostDigits, unwrapCell } from './clean-cell.ts';
import { readYesNo } from './read-yes-no.ts';

describe('what programs put around a value', () => {
  test.each([
    ['SYE-1\t', 'SYE-1'],
    ['\tSYE-1', 'SYE-1'],
    ["'SYE-1", 'SYE-1'],
    ["'13900001234", '13900001234'],
    ["'玉田商贸", '玉田商贸'],
    ['="SYE-1"', 'SYE-1'],
    ['="他说""好"""', '他说"好"'],
    ['=1+1商贸', '=1+1商贸'],
    ["O'Brien", "O'Brien"],
    ["'t Hooft", "'t Hooft"],
  ])('goes: %j is %s', (text, value) => expect(unwrapCell(text)).toBe(value));

  test.each([
    ['９１１３０２２９ＭＡ', '91130229MA'],
    ['911302 29MA', '91130229MA'],
    ['\ufeff91130229\u200bMA\u00a0', '91130229MA'],
    ['91130229\u3000MA\r\n', '91130229MA'],
    ["'1302299000907", '1302299000907'],
  ])('goes from codes, blanks inside too: %j', (text, code) => expect(codeCell(text)).toBe(code));
});

test.each([
  ['AT&amp;T', 'AT&T'],
  ['玉田&#183;商贸', '玉田·商贸'],
  ['玉田&#xB7;商贸', '玉田·商贸'],
  ['a&amp;#183;b', 'a·b'],
  ['AT&T', 'AT&T'],
  ['甲&乙;丙', '甲&乙;丙'],
  ['&lt;br&gt;', '<br>'],
  ['&#0;&#55296;', '&#0;&#55296;'],
])('%s stands for %s', (text, decoded) => expect(decodeEntities(text)).toBe(decoded));

test.each([
  ['1.3023E+12', true],
  ['9.11302E+17', true],
  ['2.6132e19', true],
  ['1E+12', true],
  ['1302299000901', false],
  ['91130E12', false],
])('%s lost digits: %s', (text, lost) => expect(hasLostDigits(text)).toBe(lost));

test.each([
  [
    true,
    ['是', ' 是 ', '1', '1.0', 'Y', 'y', 'yes', 'true', 'TRUE', '√', '首次', '是（首次）', '１'],
  ],
  [false, ['否', '0', 'N', 'no', 'false', '×', 'x', '非首次']],
  [undefined, ['', '有', '也许', '是否', '2', '是（非首次）', '10']],
] as const)('%s is what these say', (meaning, texts) => {
  for (const text of texts) expect([text, readYesNo(text)]).toEqual([text, meaning]);
});
