import { assertFen, type Fen } from './money.ts';

const DIGITS = ['零', '壹', '贰', '叁', '肆', '伍', '陆', '柒', '捌', '玖'];
const PLACES = ['仟', '佰', '拾', ''];

/**
 * An amount in Chinese capitals (大写金额), as vouchers ask: 75000000 → '柒拾伍万元整'.
 * In: fen. Out: text without 人民币 in front; negative with 负. Throws RangeError on no Fen.
 * Source: 支付结算办法, annex 正确填写票据和结算凭证的基本规定: 整 after 元, none after 角 (it may be
 * left out) or 分; several zeros in a row are one 零; 零 before 分 when there is no 角. Where the rule
 * leaves 零 open (万 or 元 is 0 but 仟 or 角 isn't: 1680.32), it is left out.
 */
export function amountInCapitals(fen: Fen): string {
  const sign = assertFen(fen) < 0 ? '负' : '';
  const amount = Math.abs(fen);
  const yuan = Math.floor(amount / 100);
  const jiao = Math.floor((amount % 100) / 10);
  const odd = amount % 10;
  if (amount === 0) return '零元整';
  const whole = yuan > 0 ? `${integerInCapitals(yuan)}元` : '';
  if (jiao === 0 && odd === 0) return `${sign}${whole}整`;
  const tenths = jiao > 0 ? `${DIGITS[jiao]}角` : whole && '零';
  const hundredths = odd > 0 ? `${DIGITS[odd]}分` : '';
  return `${sign}${whole}${tenths}${hundredths}`;
}

/** A positive whole number below 10^16: thousands, then 万 (10^4) and 亿 (10^8) of such. */
function integerInCapitals(n: number): string {
  if (n >= 1e8) return joined(n, 1e8, '亿');
  if (n >= 1e4) return joined(n, 1e4, '万');
  return belowTenThousand(n);
}

function joined(n: number, unit: number, name: string): string {
  const rest = n % unit;
  const head = integerInCapitals(Math.floor(n / unit)) + name;
  if (rest === 0) return head;
  return head + (rest < unit / 10 ? '零' : '') + integerInCapitals(rest);
}

function belowTenThousand(n: number): string {
  let text = '';
  let zeros = false;
  for (const [index, digit] of [...String(n).padStart(4, '0')].map(Number).entries()) {
    if (digit === 0) {
      zeros = true;
      continue;
    }
    text += (zeros && text ? '零' : '') + DIGITS[digit] + PLACES[index];
    zeros = false;
  }
  return text;
}
