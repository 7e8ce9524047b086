import { type Saying, saying } from '@seal/contracts/common/import-words';
import { readChineseNumerals } from '@seal/kernel/cells/chinese-numerals';
import { plainCell } from '@seal/kernel/cells/clean-cell';
import { readTime } from '@seal/kernel/cells/read-time';
import { shanghaiDay } from '@seal/kernel/time/shanghai-time';

/** The day of a date as people, Excel and tax bureaus write it. */
export function readDay(text: string): string | Saying {
  const read = readTime(text);
  if ('at' in read) return shanghaiDay(read.at);
  return saying(read.trouble, { value: text.trim().slice(0, 40) });
}

/**
 * A month: 2026-11, 2026年11月份, 202611, 2026.11, or a day in it. One without its year is of the
 * year of issue, unless it had then not begun.
 */
export function readMonth(text: string, issuedOn: string | undefined): string | Saying {
  const value = text.trim().slice(0, 40);
  const plain = readChineseNumerals(plainCell(text).replace(/\s/gu, ''));
  const whole = /^(20\d\d)[-/年.]?(\d{1,2})(?:月份?|$)(?:底|末|账期)?$/u.exec(plain);
  const month = toMonth(whole?.[1], whole?.[2]);
  if (month) return month;
  const alone = /^(\d{1,2})月份?$/u.exec(plain)?.[1];
  if (alone !== undefined && issuedOn !== undefined) {
    const ofYear = toMonth(issuedOn.slice(0, 4), alone);
    if (ofYear && ofYear <= issuedOn.slice(0, 7)) return ofYear;
    if (ofYear) return saying('month-of-which-year', { value });
  }
  const day = readDay(text);
  return typeof day === 'string' ? day.slice(0, 7) : saying('month-malformed', { value });
}

function toMonth(year: string | undefined, month: string | undefined): string | undefined {
  const number = Number(month);
  return year !== undefined && number >= 1 && number <= 12
    ? `${year}-${String(number).padStart(2, '0')}`
    : undefined;
}
