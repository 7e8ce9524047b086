import { Readable } from 'node:stream';
import { expect, test } from '@jest/globals';
import { collect, column } from '@seal/tabular/table/testing-collect';
import { statementContent } from '../content/statement-content.ts';
import { statementOf } from '../testing-content.ts';
import { writeWorkbook } from './write-workbook.ts';

const printedAt = new Date('2026-11-24T06:30:00Z');

async function readBack(
  name: string,
  sheet: string,
  headers: readonly string[],
  totals: unknown[] = [],
) {
  const file = await writeWorkbook(statementContent(statementOf(2, name)), printedAt);
  const source = { open: async () => Readable.from([file]) };
  const { events, refusal } = await collect(
    source,
    headers.map((header) => column(header, header)),
    { sheet, onTotal: ({ cells }) => totals.push(cells) },
  );
  expect(refusal).toBeUndefined();
  return events.map((event) => ('cells' in event ? event.cells : event.problem));
}

test('amounts and counts are numbers, codes are text, days are dates', async () => {
  const totals: unknown[] = [];
  const headers = ['序号', '统一社会信用代码', '金额（元）'];
  const lines = await readBack('玉田商贸', '发票明细', headers, totals);
  expect(lines).toEqual([
    { 序号: '1', 统一社会信用代码: '91130229MA00000001', '金额（元）': '315' },
    { 序号: '2', 统一社会信用代码: '91130229MA00000002', '金额（元）': '315' },
  ]);
  expect(totals).toEqual([
    expect.arrayContaining(['合计', expect.objectContaining({ number: '630' })]),
  ]);
  const invoices = await readBack('玉田商贸', '本月发票', ['发票号码', '开票日期']);
  expect(invoices).toEqual([
    { 发票号码: '24132000000000000001', 开票日期: expect.stringMatching(/^2024-04-05/) },
  ]);
});

test.each([
  '=1+1',
  '+1',
  '-1',
  '@SUM(A1)',
  '＝1',
  "=cmd|'/c calc'!A0",
  '玉田𠮷㐂〇·商贸',
  '<b>&amp;"',
  '_x0041_',
])('%s comes back whole, as text', async (name) => {
  const lines = await readBack(name, '发票明细', ['企业名称']);
  expect(lines[0]).toEqual({ 企业名称: name });
});
