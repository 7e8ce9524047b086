import { expect, test } from '@jest/globals';
import { readPreamble } from './read-preamble.ts';
import { collect, column } from './testing-collect.ts';
import { sourceOf } from '../workbook/testing-workbook.ts';

const labels = [column('number', '发票号码'), column('total', '合计(元)', false)];

test('values stand to the right of their labels, in one row or several', () => {
  const rows = [{ row: 1, cells: ['发票号码：', undefined, '24 1', '合计（元）', '9.00'] }];
  expect(readPreamble(rows, labels)).toEqual({
    cells: { number: '24 1', total: '9.00' },
    problems: [],
  });
});

test('a label without a value does not take the next label for one', () => {
  const rows = [{ row: 1, cells: ['发票号码', '合计(元)', '9.00'] }];
  expect(readPreamble(rows, labels).cells).toEqual({ total: '9.00' });
});

test('a missing label, a repeated one and a formula are problems', () => {
  const formula = { code: 'formula-cell', params: {} } as const;
  const rows = [
    { row: 1, cells: ['合计(元)', formula] },
    { row: 2, cells: ['合计(元)', '9.00'] },
  ];
  const { cells, problems } = readPreamble(rows, labels);
  expect(cells).toEqual({});
  expect(problems).toMatchObject([
    { row: 1, problem: { code: 'formula-cell', column: '合计(元)' } },
    { row: 2, problem: { code: 'repeated-label', column: '合计(元)' } },
    { row: 1, problem: { code: 'missing-label', column: '发票号码' } },
  ]);
});

test.each([
  ['few rows', 'a,b\n'],
  ['many rows', 'a,b\n'.repeat(500)],
])('a header that is not there under labels is refused: %s', async (_, text) => {
  const { refusal } = await collect(sourceOf(text), labels, { onPreamble: () => {} });
  expect(refusal).toMatchObject({
    code: 'missing-column',
    message: expect.stringMatching(/前 100 行/),
  });
});
