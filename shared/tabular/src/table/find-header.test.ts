import { describe, expect, test } from '@jest/globals';
import type { Column, RawRow } from './table-types.ts';
import { HeaderFinder } from './find-header.ts';
import { nothingUnderstood } from './reading.ts';
import { collect } from './testing-collect.ts';
import { sourceOf, textRow, workbook } from '../workbook/testing-workbook.ts';

type Key = 'code' | 'name' | 'claimed' | 'done' | 'phone' | 'seal';
const columns: Column<Key>[] = [
  { key: 'code', headers: ['统一社会信用代码', '信用代码'], required: true },
  { key: 'name', headers: ['企业名称', '名称'], required: true },
  { key: 'claimed', headers: ['申领时间'], required: false },
  { key: 'done', headers: ['完成时间'], required: false },
  { key: 'phone', headers: ['联系电话', '手机号码'], required: false },
  { key: 'seal', headers: ['企业行政章印章编码'], required: false },
];
const finder = new HeaderFinder({ columns });
const rowsOf = (...texts: string[]): RawRow[] =>
  texts.map((text, n) => ({
    row: n + 1,
    cells: text.split(',').map((cell) => (cell === '' ? undefined : cell)),
  }));
const found = (...texts: string[]) => {
  const header = finder.find(rowsOf(...texts));
  return (
    header && {
      row: header.row,
      ...Object.fromEntries(header.columns.map(({ key, index }) => [key, index])),
    }
  );
};

describe('a header', () => {
  test.each([
    ['alone', ['信用代码,企业名称'], { row: 1, code: 0, name: 1 }],
    ['under a title', ['一览表', ',,', '信用代码,企业名称'], { row: 3, code: 0, name: 1 }],
    ['that begins further right', [',,信用代码,企业名称'], { row: 1, code: 2, name: 3 }],
    [
      'of two rows that both fit: the lower',
      ['信用代码,企业名称', '企业名称,信用代码'],
      { row: 2, code: 1, name: 0 },
    ],
    ['under one of groups', ['主体,,', '信用代码,企业名称'], { row: 2, code: 0, name: 1 }],
    [
      'in two rows, each with a part',
      ['信用代码,企业名称,时间,', ',,申领时间,完成时间'],
      { row: 2, code: 0, name: 1, claimed: 2, done: 3 },
    ],
    [
      'whose names are made of both rows',
      ['信用代码,企业名称,申领,完成,企业行政章', ',,时间,时间,印章编码'],
      { row: 2, code: 0, name: 1, claimed: 2, done: 3, seal: 4 },
    ],
    [
      'with line breaks, stars and hints',
      ['统一社会\n信用代码*,1.企业名称（必填）,联系电话【手机】'],
      { row: 1, code: 0, name: 1, phone: 2 },
    ],
    [
      'with two names in a cell',
      ['信用代码/统一社会信用代码,企业名称：'],
      { row: 1, code: 0, name: 1 },
    ],
  ])('is found %s', (_, texts, header) => expect(found(...texts)).toEqual(header));

  test.each([
    ['is missing', ['甲,乙', '丙,丁']],
    ['lacks a column', ['信用代码,电话']],
    ['stands in one cell with another', ['信用代码/企业名称,备注']],
  ])('that %s is not made up', (_, texts) => expect(found(...texts)).toBeUndefined());

  test('of the format wins over a synonym, and the other is named', () => {
    const header = finder.find(rowsOf('信用代码,手机号码,企业名称,联系电话,备注'))!;
    expect(header.columns.find(({ key }) => key === 'phone')).toMatchObject({ index: 3 });
    expect(header.beside).toEqual([{ column: '手机号码', taken: '联系电话' }]);
    expect(header.ignored).toEqual(['备注']);
  });
});

const read = async (...rows: string[]) => {
  const understood = nothingUnderstood();
  const header = textRow('统一社会信用代码', '企业名称', '联系电话');
  const bytes = workbook(header + rows.map((row) => textRow(...row.split(','))).join(''));
  const { events } = await collect(sourceOf(bytes), columns, { understood });
  return { rows: events.map(({ row }) => row), passed: understood.passedRows };
};

test.each([
  ['合计,2 家,', 'total'],
  ['合　计,,', 'total'],
  ['本页小计：,2,', 'total'],
  ['共 2 户,,', 'total'],
  ['制表人：某某,审核人：,', 'foot'],
  ['第 1 页 共 2 页,,', 'foot'],
  ['备注：以上均为新设,,', 'foot'],
  ['数据由平台导出。,,', 'foot'],
  ['统一社会信用代码,企业名称,联系电话', 'header-again'],
])('%s below a table is no record, and said to be passed over', async (text, why) => {
  expect(await read('91A,甲公司,1', text, '91B,乙公司,2')).toEqual({
    rows: [2, 4],
    passed: [{ sheet: null, row: 3, why, text: text.split(',')[0] }],
  });
});

test.each(['91C,,3', ',丙公司,3', '91C,合计商贸有限公司,', '合计商贸有限公司,丙,'])(
  '%s is a record, right or wrong',
  async (text) => {
    expect(await read('91A,甲公司,1', text)).toEqual({ rows: [2, 3], passed: [] });
  },
);
