import { test, expect } from '@jest/globals';
import { comparableName, nameProblems, sameName } from './enterprise-name.ts';

test.each([
  ['', 'name-empty', undefined],
  ['   ', 'name-blank', undefined],
  [' \u3000\u00A0', 'name-blank', undefined],
  ['\u3000\u3000', 'name-ideographic-blank', undefined],
  ['玉田\0商贸', 'name-control-character', 3],
  ['玉田\t商贸', 'name-control-character', 3],
  ['玉\u009F', 'name-control-character', 2],
  ['玉田\n商贸', 'name-line-break', 3],
  ['\r玉田', 'name-line-break', 1],
  ['玉\u2028田', 'name-line-break', 2],
  ['玉\u0085田', 'name-line-break', 2],
  ['玉\u202E田', 'name-bidi-character', 2],
  ['玉\u2066田', 'name-bidi-character', 2],
  ['玉\u200B田', 'name-zero-width-character', 2],
  ['\uFEFF玉田', 'name-zero-width-character', 1],
  ['玉\u00AD田', 'name-zero-width-character', 2],
  ['玉\u3164田', 'name-zero-width-character', 2],
  ['玉\uD842田', 'name-lone-surrogate', 2],
  ['𠮷\uDFB7', 'name-lone-surrogate', 2],
  ['玉田😀', 'name-emoji', 3],
  ['𠮷1️⃣', 'name-emoji', 3],
  ['🇨🇳玉田', 'name-emoji', 1],
  ['玉田🏽', 'name-emoji', 3],
  ['玉田❤', 'name-emoji', 3],
  ['田'.repeat(201), 'name-too-long', 201],
  ['𠮷'.repeat(201), 'name-too-long', 201],
])('%j is refused: %s', (name, code, position) => {
  expect(nameProblems(name)).toEqual([{ code, ...(position ? { position } : {}) }]);
});

test.each([
  '玉田鑫瑞商贸有限公司',
  '𠮷㐂〇·阿卜杜拉商行',
  '唐山（玉田）A&B科技有限公司',
  '玉田县 〇一 商店',
  '=SUM(A1)',
  '＝玉田',
  '<b>{{玉田}}</b>',
  '玉田®商贸',
  '葛\u{E0100}城',
  '𠮷'.repeat(200),
])('%j can be taken', (name) => {
  expect(nameProblems(name)).toEqual([]);
});

test('a name with several problems names each once', () => {
  expect(nameProblems('玉\n\n\u200B😀').map(({ code }) => code)).toEqual([
    'name-line-break',
    'name-zero-width-character',
    'name-emoji',
  ]);
});

test('brackets, width and blanks make no difference', () => {
  expect(sameName('唐山（玉田）ＡＢ１科技　有限公司', '唐山(玉田)AB1科技有限公司 ')).toBe(true);
  expect(comparableName('（Ａ　１）')).toBe('(A1)');
});

test('another character or another case is another name', () => {
  expect(sameName('玉田鑫瑞商贸', '玉田鑫端商贸')).toBe(false);
  expect(sameName('AB商贸', 'ab商贸')).toBe(false);
});
