import { expect, test } from '@jest/globals';
import { CsvSplitter } from './split-csv.ts';

const split = (text: string, piece: number): string[][] => {
  const splitter = new CsvSplitter();
  const records: string[][] = [];
  for (let at = 0; at < text.length; at += piece) {
    records.push(...splitter.push(text.slice(at, at + piece)));
  }
  return [...records, ...splitter.end()];
};

test.each([
  [
    'a,b\nc,d',
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
  ],
  ['a,b\r\n\r\nc,\r\n', [['a', 'b'], [''], ['c', '']]],
  ['a\rb\r\rc\r', [['a'], ['b'], [''], ['c']]],
  ['"a","b,""c""\r\n",\n', [['a', 'b,"c"\r\n', '']]],
  ['5"屏,a"b"\n', [['5"屏', 'a"b"']]],
  ['"a"b,"c" \n', [['ab', 'c ']]],
  ['"",""""\n', [['', '"']]],
  ['"a"', [['a']]],
  [',', [['', '']]],
  ['', []],
])('%j is split wherever it is cut', (text, records) => {
  for (const piece of [1, 2, 3, 100]) expect(split(text, piece)).toEqual(records);
});

test('a row of commas is too long', () => {
  expect(() => split(','.repeat(70_000), 1_000)).toThrow('Row 1 is longer than 64 kB');
});
