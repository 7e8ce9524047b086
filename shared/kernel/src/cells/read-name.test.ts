import { describe, expect, test } from '@jest/globals';
import { readName } from './read-name.ts';
import { readPhone } from './read-phone.ts';
import { normaliseCaseNumber } from './read-case-number.ts';

describe('a name', () => {
  test.each([
    ['一汽—大众汽车(玉田)销售有限公司', '一汽—大众汽车(玉田)销售有限公司'],
    ['玉田𠮷㐂〇商贸有限公司', '玉田𠮷㐂〇商贸有限公司'],
    ['玉田葛\u{e0100}商贸', '玉田葛\u{e0100}商贸'],
    ['玉田AT&T商贸', '玉田AT&T商贸'],
    ['玉田&amp;商贸', '玉田&商贸'],
    ['玉田&#183;商贸', '玉田·商贸'],
    [' 玉田  鑫瑞 ', '玉田  鑫瑞'],
    ['玉田€商贸', '玉田€商贸'],
    ['="玉田商贸"', '玉田商贸'],
  ])('comes back whole: %s', (text, name) => {
    expect(readName(text, 'enterprise')).toMatchObject({ name, isMasked: false });
  });

  test.each([
    ['玉田?商贸', { code: 'name-lost-character', position: 3, character: '?' }],
    ['玉田\ufffd商贸', { code: 'name-lost-character', position: 3, character: 'U+FFFD' }],
    ['𠮷田\ue863商贸', { code: 'name-lost-character', position: 3, character: 'U+E863' }],
    ['玉田□商贸', { code: 'name-lost-character', position: 3, character: '□' }],
    ['玉田\u0007商贸', { code: 'name-character', position: 3, character: 'U+0007' }],
    ['玉田\u200b', { code: 'name-character', position: 3, character: 'U+200B' }],
    ['玉田😀商贸', { code: 'name-character', position: 3, character: '😀' }],
    ['玉田\n商贸', { code: 'name-line-break', position: 3 }],
    ['玉田<br>商贸', { code: 'name-markup', character: '<br>' }],
    ['玉田&lt;b&gt;商贸', { code: 'name-markup', character: '<b>' }],
    ['***', { code: 'name-masked' }],
    ['*', { code: 'name-masked' }],
    ['玉田**有限公司', { code: 'name-masked' }],
    ['', { code: 'name-empty' }],
    ['长'.repeat(201), { code: 'name-too-long', most: 200 }],
  ])('that is not what was written is told: %j', (text, trouble) => {
    expect(readName(text, 'enterprise')).toEqual(trouble);
  });

  test('of a person may be masked, but not all of it', () => {
    for (const masked of ['王*', '王**', '王＊', '欧阳*', '*伟', '王××']) {
      expect([masked, readName(masked, 'person')]).toMatchObject([masked, { isMasked: true }]);
    }
    expect(readName('**', 'person')).toEqual({ code: 'name-masked' });
    expect(readName('O’BRIEN', 'person')).toMatchObject({ isMasked: false });
  });
});

test.each([
  ['13900001234', '13900001234', undefined],
  ['139-0000-1234', '139-0000-1234', undefined],
  ['+86 139 0000 1234', '+86 139 0000 1234', undefined],
  ['0315-6123456', '0315-6123456', undefined],
  ['（0315）6123456', '(0315)6123456', undefined],
  ['0315—6123456', '0315-6123456', undefined],
  ['０３１５６１２３４５６', '03156123456', undefined],
  ['0315-6123456-801', '0315-6123456-801', undefined],
  ['0315-6123456转801', '0315-6123456转801', undefined],
  ['139-0000-1234(微信)', '139-0000-1234(微信)', undefined],
  ['400-123-4567', '400-123-4567', undefined],
  ['13900001234.0', '13900001234', 'phone-cleaned'],
  ['13900001234、13800001234', '13900001234、13800001234', 'phone-several'],
  ['13900001234/0315-6123456', '13900001234/0315-6123456', 'phone-several'],
  ['13900001234 13800001234', '13900001234 13800001234', 'phone-several'],
  ['139****1234', '139****1234', 'phone-not-callable'],
  ['无', '无', 'phone-not-callable'],
  ['/', '/', 'phone-not-callable'],
  ['1390000', '1390000', 'phone-not-callable'],
])('the telephone %s is kept as %s: %s', (text, phone, note) => {
  expect(readPhone(text)).toEqual({ phone, note });
});

test.each([
  ['（玉田）登记内设字〔2026〕第 12 号', '(玉田)登记内设字〔2026〕第12号'],
  ['１３０２２９２６００００１', '1302292600001'],
  ['130229260000099\t', '130229260000099'],
  ['="SYE-1"', 'SYE-1'],
])('the case number %s is %s', (text, one) => expect(normaliseCaseNumber(text)).toBe(one));
