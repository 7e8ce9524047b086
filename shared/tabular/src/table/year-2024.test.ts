import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import type { RawRow, TableSource } from './table-types.ts';
import { readPreamble } from './read-preamble.ts';
import { collect, column } from './testing-collect.ts';

const year = join(import.meta.dirname, '../../../../tests/data/year-2024');
const file = (name: string): TableSource => ({
  open: () => Promise.resolve(createReadStream(join(year, name))),
});
const months = Array.from({ length: 12 }, (_, index) => String(index + 1).padStart(2, '0'));

interface Expected {
  months: Record<
    string,
    { invoiceNumber: string; lines: number; statedFen: number; ledgerSets: number }
  >;
}
const readExpected = async (): Promise<Expected> =>
  JSON.parse(await readFile(join(year, 'expected.json'), 'utf8')) as Expected;

test("the platform's extract has 2,537 rows", async () => {
  const columns = [
    column('caseNumber', '办件编号'),
    column('uscc', '统一社会信用代码'),
    column('name', '企业名称'),
    column('registeredAt', '办结时间'),
  ];
  const { events } = await collect(file('platform-extract.csv'), columns);
  expect(events).toHaveLength(2_537);
  expect(events[0]).toMatchObject({
    row: 2,
    cells: { caseNumber: '130229240000008', registeredAt: '2024-01-02 08:48:57' },
  });
  expect(events.at(-1)?.row).toBe(2_538);
});

test.each(months)("the engraver's ledger of month %s is read whole", async (month) => {
  const columns = [column('uscc', '统一社会信用代码'), column('seal', '印章编码')];
  const { events } = await collect(file(`engraver-ledger-${month}.xlsx`), columns);
  const codes = events.map((event) => ('cells' in event ? event.cells.uscc : undefined));
  expect(new Set(codes).size).toBe((await readExpected()).months[month]?.ledgerSets);
  expect(events.every((event) => 'cells' in event && event.cells.seal?.length === 13)).toBe(true);
});

test.each(months)('the invoice of month %s is read with what stands above it', async (month) => {
  const expected = (await readExpected()).months[month];
  const above: RawRow[] = [];
  const { events } = await collect(
    file(`invoice-${month}.xlsx`),
    [column('uscc', '统一社会信用代码'), column('amount', '金额（元）')],
    { onPreamble: (rows) => void above.push(...rows) },
  );
  const { cells, problems } = readPreamble(above, [
    column('number', '发票号码'),
    column('total', '价税合计（元）'),
  ]);
  expect(problems).toEqual([]);
  expect(cells.number).toBe(expected?.invoiceNumber);
  expect(Math.round(Number(cells.total) * 100)).toBe(expected?.statedFen);
  expect(events).toHaveLength(expected?.lines ?? 0);
  expect(events[0]).toMatchObject({
    row: 7,
    cells: { amount: expect.stringMatching(/^\d+\.00$/) },
  });
});
