import { expect, test } from '@jest/globals';
import { statementOf } from '../testing-content.ts';
import { statementContent } from './statement-content.ts';
import { verificationCode } from './verification-code.ts';

test('the code is the same for the same content, and another for one fen more', () => {
  const data = statementOf(2);
  const code = verificationCode(statementContent(data));
  expect(code).toMatch(/^([34679AC-HJKMNP-RT-Y]{4}-){3}[34679AC-HJKMNP-RT-Y]{4}$/);
  expect(verificationCode(statementContent(statementOf(2)))).toBe(code);
  data.invoices[0]!.lines[1]!.amountFen += 1;
  expect(verificationCode(statementContent(data))).not.toBe(code);
});
