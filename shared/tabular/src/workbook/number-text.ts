import type { Problem } from '../table/table-types.ts';

const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/;

/** What a double holds for certain, and what Excel keeps. */
const SAFE_DIGITS = 15;

/**
 * Excel stores 1.1 as `1.1000000000000001`: read as a double it is 1.1 again, and that is what
 * stands in the sheet. More than 15 digits mean that an id was typed as a number and has already
 * lost its end, so it is refused and never rounded.
 */
export function numberText(stored: string): string | Problem {
  const value = stored.trim();
  if (!NUMBER.test(value)) {
    return { code: 'bad-number', params: {} };
  }
  const number = Number(value);
  const [mantissa = '', exponent = '0'] = String(Math.abs(number)).split('e');
  const digits = mantissa.replace('.', '').replace(/^0+/, '');
  if (Math.abs(number) >= 10 ** SAFE_DIGITS || digits.length > SAFE_DIGITS) {
    return { code: 'number-lost-digits', params: { value } };
  }
  const sign = number < 0 ? '-' : '';
  // Past the test above only small numbers still have an exponent, and it is negative.
  const zeros = -Number(exponent) - 1;
  return zeros > 0 ? `${sign}0.${'0'.repeat(zeros)}${digits}` : `${sign}${mantissa}`;
}
