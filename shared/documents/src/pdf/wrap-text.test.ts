import { expect, test } from '@jest/globals';
import { cutText, wrapText } from './wrap-text.ts';

/** Chinese is two wide, Latin one. */
const widthOf = (text: string) =>
  [...text].reduce((sum, character) => sum + (character < '\u0080' ? 1 : 2), 0);
const wrap = (text: string, width: number) => wrapText(text, width, widthOf);

test.each([
  ['玉田商贸', 8, ['玉田商贸']],
  ['玉田商贸有限公司', 8, ['玉田商贸', '有限公司']],
  ['开票 365.00 元', 8, ['开票', '365.00', '元']],
  ['91130229MA0AAAA01G', 10, ['91130229MA', '0AAAA01G']],
  ['单价（元）', 6, ['单价', '（元）']],
  ['刻制完成。', 8, ['刻制完', '成。']],
  ['', 8, ['']],
])('%s in %d', (text, width, lines) => {
  expect(wrap(text, width)).toEqual(lines);
});

test('a line that is cut says so', () => {
  expect(cutText('玉田商贸', 7, widthOf)).toBe('玉田…');
  expect(cutText('玉田', 7, widthOf)).toBe('玉田');
});
