import { expect, test } from '@jest/globals';
import { readAmount } from './read-amount.ts';

const read = (text: string) => {
  const outcome = readAmount(text);
  return outcome.ok ? outcome.value : outcome.refusal.code;
};

test.each([
  ['315', 31_500],
  ['315.00', 31_500],
  ['¥315.00', 31_500],
  ['￥315.00', 31_500],
  ['¥ 1,315.00', 131_500],
  ['315.00元', 31_500],
  ['人民币 315 元整', 31_500],
  ['RMB315.00', 31_500],
  ['３１５．００', 31_500],
  ['１，３１５．００', 131_500],
  ['-315.00', -31_500],
  ['－315.00', -31_500],
  ['−315', -31_500],
  ['(315.00)', -31_500],
  ['（315.00）', -31_500],
  ['¥(315.00)', -31_500],
  ['-¥315.00', -31_500],
  ['¥-315.00', -31_500],
  ['315.00-', -31_500],
  ['0', 0],
  ['(0.00)', 0],
  ['315.00000000000006', 31_500],
  ['314.99999999999994', 31_500],
  ['2183.1600000000003', 218_316],
  ['="315.00"', 31_500],
  [' 315.00\t', 31_500],
])('%j is %d fen', (text, fen) => expect(read(text)).toBe(fen));

test.each([
  ['315.005', 'amount-too-precise'],
  ['311.8811881188119', 'amount-too-precise'],
  ['', 'amount-malformed'],
  ['三百', 'amount-malformed'],
  ['$315', 'amount-malformed'],
  ['3.15E+02', 'amount-malformed'],
  ['1,23.00', 'amount-malformed'],
  ['1.315,00', 'amount-malformed'],
  ['--315', 'amount-malformed'],
  ['-(315)', 'amount-malformed'],
  ['(-315)', 'amount-malformed'],
  ['315 或 320', 'amount-malformed'],
  ['99999999999999999', 'amount-out-of-range'],
])('%j is refused: %s', (text, code) => expect(read(text)).toBe(code));
