import { ok, refuse, type Outcome, type Refusal } from './outcome.ts';

/** An amount of money: a whole number of fen (1 yuan = 100 fen), negative for a red-letter one. */
export type Fen = number;

export type AmountRefusal = Refusal<
  'amount-malformed' | 'amount-too-precise' | 'amount-out-of-range'
>;

const DECIMAL = /^(-?)(0|[1-9]\d*|[1-9]\d{0,2}(?:,\d{3})+)(?:\.(\d+))?$/;

/** In: anything. Out: whether it is an amount: a safe integer, so never text, NaN, 0.5 or 2^53. */
export function isFen(value: unknown): value is Fen {
  return Number.isSafeInteger(value);
}

/**
 * Exact decimal text in yuan to fen; no floating point is involved.
 * Takes '315', '315.5', '315.00', '-315.00', thousands grouped rightly ('1,234.50') and zeros
 * after the second decimal. Refused by name: any other text ('1e3', '.5', full-width digits,
 * blanks around), a fraction of a fen, an amount beyond safe integers.
 */
export function yuanToFen(text: string): Outcome<Fen, AmountRefusal> {
  const parts = DECIMAL.exec(text);
  if (!parts) return refuse('amount-malformed');
  const [, sign, whole = '', decimals = ''] = parts;
  if (/[1-9]/.test(decimals.slice(2))) return refuse('amount-too-precise');
  const digits = whole.replaceAll(',', '') + decimals.slice(0, 2).padEnd(2, '0');
  const fen = Number(digits);
  if (!isFen(fen)) return refuse('amount-out-of-range');
  return ok(sign === '-' && fen !== 0 ? -fen : fen);
}

/** Fen to yuan, two decimals, grouped thousands: 75000000 → '750,000.00'. RangeError on no Fen. */
export function formatYuan(fen: Fen): string {
  const digits = digitsOf(fen).padStart(3, '0');
  const grouped = digits.slice(0, -2).replace(/\B(?=(?:\d{3})+$)/g, ',');
  return `${fen < 0 ? '-' : ''}${grouped}.${digits.slice(-2)}`;
}

/** Sum in fen, 0 of nothing. RangeError when an addend or the sum is no Fen: that is a bug. */
export function sumFen(amounts: Iterable<Fen>): Fen {
  let sum = 0;
  for (const amount of amounts) {
    sum += assertFen(amount);
    assertFen(sum);
  }
  return sum;
}

/** In: an amount. Out: the same. Throws RangeError when it is none. */
export function assertFen(value: unknown): Fen {
  if (!isFen(value)) throw new RangeError('not an amount in whole fen');
  return value;
}

function digitsOf(fen: Fen): string {
  return String(Math.abs(assertFen(fen)));
}
