import { createReadStream } from 'node:fs';
import { expect, test } from '@jest/globals';
import { readInvoiceFile } from './read-invoice-file.ts';

/**
 * Invoices as finance gets them (tests/data/cases), each with its right outcome. They are examples
 * of kinds: nothing knows a file by its name.
 */
const folder = new URL('../../../../../tests/data/cases/', import.meta.url);
const files = { open: (name: string) => createReadStream(new URL(name, folder)) };

const set = { quantity: 1, unitPriceFen: 31_500, amountFen: 31_500 };
const november = { month: '2026-11', issuedOn: '2026-11-25' };

test.each([
  ['i00-plain.xlsx', { ...november, number: '26132000000099000001', lines: [set] }],
  ['i01-total-row.xlsx', { statedFen: 63_000, lines: [set, set] }],
  ['i03-label-with-value.xlsx', { ...november, number: '26132000000099000005', lines: [set] }],
  ['i05a-money.xlsx', { statedFen: 31_500, lines: [set] }],
  ['i05b-money.xlsx', { statedFen: 31_500, lines: [set] }],
  ['i05c-money.xlsx', { statedFen: 31_500, lines: [set] }],
  ['i06b-tax-columns.xlsx', { statedFen: 31_500, lines: [set] }],
  ['i07-formulas.xlsx', { statedFen: 31_500, lines: [set] }],
  ['i08-number-cells.xlsx', { statedFen: 31_500, lines: [set] }],
  ['i09-red.xlsx', { statedFen: -31_500, originalNumber: '26132000000099000001' }],
  ['i09b-red-accounting.xlsx', { statedFen: -31_500, lines: [{ quantity: -1 }] }],
  ['i09c-red-label.xlsx', { statedFen: -31_500, originalNumber: '26132000000099000001' }],
  ['i10-line-numbers.xlsx', { lines: [1, 2, 3, 4, 5].map((line) => ({ line, ...set })) }],
  ['i12a-month-day.xlsx', november],
  ['i12b-month-day.xlsx', november],
  ['i12c-month-day.xlsx', november],
  ['i13-quantities.xlsx', { statedFen: 94_500, lines: [set, set, set] }],
  ['i17-gbk.csv', { ...november, lines: [set] }],
  ['i17b-gbk-padded.csv', { ...november, lines: [set] }],
  ['i18-discount-line.xlsx', { lines: [{ quantity: 1, unitPriceFen: 30_000, amountFen: 30_000 }] }],
  ['i19-three-lines-a-set.xlsx', { lines: [10_500, 10_500, 10_500].map(priced) }],
  ['i20-title-above.xlsx', { ...november, lines: [set] }],
  ['i21-no-lines-number.xlsx', { lines: [{ line: 1, ...set }] }],
  ['i23-labels-side-by-side.xlsx', { ...november, statedFen: 31_500 }],
  ['i24-old-invoice.xlsx', { code: '013002300111', number: '00012345' }],
  ['i25-pasted-sum.xlsx', { statedFen: 218_316 }],
])('%s is read', async (name, right) => {
  expect(await readInvoiceFile(files, name, 'zh')).toMatchObject({ ok: true, value: right });
});

function priced(amountFen: number) {
  return { unitPriceFen: amountFen, amountFen };
}

test.each([
  ['i06-net-unit-price.xlsx', '/7/单价(元)', /不含税.*加上“税额”或“价税合计”/, /without tax/],
  ['i08b-half-fen.xlsx', '/7/单价(元)', /315\.005.*分/, /fraction of a fen/],
  ['i11-number-lost.xlsx', '/1/发票号码', /丢失.*文本/, /lost digits/],
  ['i16-einvoice.pdf', '/', /PDF.*上传/, /PDF/],
  ['i24b-old-number-cells.xlsx', '/发票代码', /前面的 0.*文本/, /zeros in front/],
])('%s is refused at its place, saying what to do', async (name, pointer, zh, en) => {
  const inChinese = await firstError(name, 'zh');
  expect(inChinese).toMatchObject({ pointer, message: expect.stringMatching(zh) });
  const inEnglish = await firstError(name, 'en');
  expect(inEnglish).toMatchObject({ pointer, message: expect.stringMatching(en) });
});

async function firstError(name: string, language: 'zh' | 'en') {
  const read = await readInvoiceFile(files, name, language);
  return read.ok ? undefined : read.refusal.errors?.[0];
}
