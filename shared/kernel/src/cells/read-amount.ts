import type { Fen } from '../money.ts';
import { yuanToFen } from '../money.ts';
import { type Outcome, ok, refuse, type Refusal } from '../outcome.ts';
import { plainCell } from './clean-cell.ts';

export type AmountCellRefusal = Refusal<
  'amount-malformed' | 'amount-too-precise' | 'amount-out-of-range'
>;

/**
 * How far from a whole fen a number may be and still mean it, in fen. Excel's sums miss it by some
 * 1e-10; larger would take a price of half a fen for a whole one.
 */
const NOISE_FEN = 0.001;

const AMOUNT =
  /^([+-]?)(?:¥|RMB|CNY|人民币)?([+-]?)(\d[\d,]*(?:\.\d+)?)(?:元整?|圆整?|RMB|CNY)?(-?)$/iu;

/**
 * An amount in yuan as tables write it: ¥, ￥, RMB, 元, thousands separators, full-width digits,
 * brackets or a minus for less than nothing, and what a binary number leaves behind the second
 * digit. Out: fen. A true fraction of a fen is refused and never rounded.
 */
export function readAmount(text: string): Outcome<Fen, AmountCellRefusal> {
  const plain = plainCell(text)
    .replace(/\s/gu, '')
    .replace(/[−–—‐‑]/gu, '-');
  const bracketed = /^(?:¥?)\((.+)\)$/u.exec(plain)?.[1];
  const parts = AMOUNT.exec(bracketed ?? plain);
  if (!parts) return refuse('amount-malformed');
  const [, before, behind, digits = '', after] = parts;
  const signs = [before, behind, after].filter((sign) => sign !== '');
  if (signs.length > (bracketed === undefined ? 1 : 0)) return refuse('amount-malformed');
  const isNegative = bracketed !== undefined || signs[0] === '-';
  const fen = positive(digits);
  return fen.ok && isNegative && fen.value !== 0 ? ok(-fen.value) : fen;
}

function positive(digits: string): Outcome<Fen, AmountCellRefusal> {
  const exact = yuanToFen(digits);
  if (exact.ok || exact.refusal.code !== 'amount-too-precise') return exact;
  const fen = Number(digits.replaceAll(',', '')) * 100;
  const whole = Math.round(fen);
  return Number.isSafeInteger(whole) && Math.abs(fen - whole) < NOISE_FEN ? ok(whole) : exact;
}
