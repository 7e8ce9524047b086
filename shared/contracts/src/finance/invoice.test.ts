import { expect, test } from '@jest/globals';
import { fullInvoiceNumber, InvoiceBody } from './invoice.ts';

const line = {
  uscc: '91130229MA0AAAA01G',
  enterpriseName: '玉田鑫瑞商贸有限公司',
  quantity: 1,
  unitPriceFen: 31_500,
  amountFen: 31_500,
};
const invoice = {
  number: '26132000000000000001',
  month: '2026-03',
  issuedOn: '2026-04-05',
  statedFen: 31_500,
  lines: [line],
};
const redLine = { ...line, quantity: -1, amountFen: -31_500 };
const red = {
  ...invoice,
  statedFen: -31_500,
  originalNumber: '26132000000000000001',
  lines: [redLine],
};

test.each([
  ['a fully digital number', invoice],
  ['a code and a number of 8 digits', { ...invoice, code: '013002600111', number: '00000001' }],
  ['a total that differs from its lines', { ...invoice, statedFen: 41_500 }],
  ['lines that are numbered', { ...invoice, lines: [{ ...line, line: 7 }] }],
  ['a red-letter invoice that names its original', red],
])('an invoice is taken with %s', (_, body) => {
  expect(InvoiceBody.safeParse(body).success).toBe(true);
});

test.each([
  ['8 digits without a code', { ...invoice, number: '00000001' }, 'number'],
  ['20 digits with a code', { ...invoice, code: '013002600111' }, 'number'],
  ['half a fen', { ...invoice, statedFen: 0.5 }, 'statedFen'],
  ['a day that does not exist', { ...invoice, issuedOn: '2026-02-30' }, 'issuedOn'],
  ['no lines', { ...invoice, lines: [] }, 'lines'],
  ['a negative amount and no original', { ...red, originalNumber: undefined }, 'originalNumber'],
  ['an original and a positive total', { ...red, statedFen: 1 }, 'statedFen'],
  ['an original and a positive line', { ...red, lines: [line] }, 'lines'],
  ['an original code alone', { ...invoice, originalCode: '013002600111' }, 'originalCode'],
  [
    'a line number twice',
    {
      ...invoice,
      lines: [
        { ...line, line: 1 },
        { ...line, line: 1 },
      ],
    },
    'lines',
  ],
  [
    'lines of which some are numbered',
    { ...invoice, lines: [{ ...line, line: 1 }, line] },
    'lines',
  ],
])('an invoice is refused with %s', (_, body, field) => {
  const parsed = InvoiceBody.safeParse(body);
  expect(parsed.error?.issues.map((it) => it.path[0])).toContain(field);
});

test('a code and its number in full are never the same text as a fully digital number', () => {
  expect(fullInvoiceNumber('013002600111', '00000001')).toBe('013002600111-00000001');
  expect(fullInvoiceNumber(null, '01300260011100000001')).toBe('01300260011100000001');
});
