import { expect, test } from '@jest/globals';
import type { LineCells } from './invoice-format.ts';
import { readInvoiceCells } from './read-invoice-cells.ts';
import { toContent } from './to-content.ts';

const head = {
  number: '26132000000000000001',
  issuedOn: '2026-04-05',
  month: '2026-03',
  stated: '315.00',
};
const row = (over: LineCells['cells'] = {}, at = 9): LineCells => ({
  row: at,
  cells: {
    line: '1',
    uscc: '91130229MA0AAAA01G',
    enterpriseName: '玉田鑫瑞商贸有限公司',
    quantity: '1',
    unitPrice: '315',
    amount: '315.00',
    ...over,
  },
});

test('yuan become fen, and the codes are normalised', () => {
  const read = readInvoiceCells({ ...head, sellerUscc: ' 9113 0229ma0bcdefx5' }, [
    row({ uscc: '９１１３０２２９ｍａ０ａａａａ０１ｇ' }),
  ]);
  if (!('body' in read)) throw new Error(JSON.stringify(read));
  expect(read.body).toMatchObject({ statedFen: 31_500, month: '2026-03', issuedOn: '2026-04-05' });
  const content = toContent(read.body);
  expect(content).toMatchObject({
    value: {
      sellerUscc: '91130229MA0BCDEFX5',
      lines: [{ line: 1, uscc: '91130229MA0AAAA01G', unitPriceFen: 31_500, amountFen: 31_500 }],
    },
  });
});

test('months and days are read as people and Excel write them', () => {
  const written = [
    { month: '2026年3月', issuedOn: '2026年4月5日' },
    { month: '2026-03-01 00:00:00', issuedOn: '2026-04-05 00:00:00' },
    { month: '2026/3', issuedOn: '2026/4/5' },
  ];
  for (const it of written) {
    expect(readInvoiceCells({ ...head, ...it }, [row()])).toMatchObject({
      body: { month: '2026-03', issuedOn: '2026-04-05' },
    });
  }
});

test('every wrong cell is named by its row and column', () => {
  const read = readInvoiceCells({ ...head, stated: '三百', number: '1' }, [
    row(),
    row({ line: '2', quantity: '0', amount: '3.155' }, 10),
    row({ line: 'x', uscc: '' }, 11),
  ]);
  const cells = 'faults' in read ? read.faults.map((it) => [it.row, it.column]) : [];
  expect(cells).toEqual([
    [undefined, '发票号码'],
    [undefined, '价税合计(元)'],
    [10, '数量(套)'],
    [10, '金额(元)'],
    [11, '统一社会信用代码'],
  ]);
});

test('a red-letter invoice names its original and is negative', () => {
  const red = { ...head, stated: '-315.00', originalNumber: '26132000000000000009' };
  expect(readInvoiceCells(red, [row({ quantity: '-1', amount: '-315.00' })])).toMatchObject({
    body: { statedFen: -31_500, originalNumber: '26132000000000000009' },
  });
  expect(readInvoiceCells({ ...head, stated: '-315.00' }, [row()])).toHaveProperty('faults');
});

test('a seller whose code is wrong is refused', () => {
  const read = readInvoiceCells({ ...head, sellerUscc: '91130229MA0AAAA01A' }, [row()]);
  if (!('body' in read)) throw new Error(JSON.stringify(read));
  expect(toContent(read.body)).toMatchObject({ refusal: { code: 'uscc-invalid' } });
});
