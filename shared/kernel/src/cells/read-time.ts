import { dayStart, parseShanghai } from '../time/shanghai-time.ts';
import { readChineseNumerals } from './chinese-numerals.ts';
import { plainCell } from './clean-cell.ts';
import { readClock } from './read-clock.ts';

export type TimeTrouble =
  /** No form of a time that is known here. */
  | 'time-malformed'
  /** 46331.377: Excel's count of days, once it was saved as text. */
  | 'time-is-serial'
  /** 05/11/2026 is a day in May or in November. */
  | 'time-ambiguous'
  /** 26-11-05: which of the three is the year? */
  | 'time-short-year'
  /** 11月5日 9:05. */
  | 'time-without-year'
  /** 9:05. */
  | 'time-without-day'
  /** 2026-02-30, 25:00, or before 1992. */
  | 'time-impossible';

/** `hasClock` is false where only a day is written: the time of day is then unknown. */
export type TimeRead = { at: Date; hasClock: boolean } | { trouble: TimeTrouble };

const OFFSET_MS = 8 * 3_600_000;
const MINUTE_MS = 60_000;
/** China had summer time until 1991. */
const FIRST_YEAR = 1992;

const DAY = /^(\d{4})(?:[-/.年]\s*(\d{1,2})[-/.月]\s*(\d{1,2})日?|(\d\d)(\d\d)(?!\d{1,3}$))/u;
const RUN_TOGETHER = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)?$/;
const WEEKDAY = /\s*[(（]?(?:星期|周|礼拜)[一二三四五六日天][)）]?\s*/u;
const ZONE = /\s*(?:Z|(?:GMT|UTC)?([+-])(\d{1,2}):?(\d\d)?|北京时间)$/iu;

/**
 * A moment as tables write it, in the time of Shanghai unless a zone stands behind it: the day with
 * -, /, . or 年月日, run together or in Chinese digits; the time of day with : or 时分秒, before or
 * after noon in Chinese or English, to the second, and 24:00 for the next day's begin. What has two
 * readings is told by name and never guessed.
 */
export function readTime(text: string): TimeRead {
  const usual = parseShanghai(text);
  if (usual) return { at: usual, hasClock: true };
  const plain = plainMoment(text);
  const together = RUN_TOGETHER.exec(plain);
  if (together) {
    const [, year, month, day, hours = '', minutes = '', seconds = '00'] = together;
    const clock = readClock(`${hours}:${minutes}:${seconds}`);
    return clock === undefined ? trouble('time-impossible') : join(year, month, day, clock);
  }
  const match = DAY.exec(plain);
  if (!match) return trouble(whatIsWrong(plain));
  const [whole, year, month = match[4], day = match[5]] = match;
  const rest = plain
    .slice(whole.length)
    .replace(/^[T ,，]+/iu, '')
    .trim();
  return rest === '' ? join(year, month, day, undefined) : withClock(year, month, day, rest);
}

/** In one spelling: half-width, blanks single and none about 年月日, no weekday, the year first. */
function plainMoment(text: string): string {
  const plain = plainCell(text)
    .replace(/[−–—‐‑]/gu, '-')
    .replace(/\s+/gu, ' ')
    .replace(WEEKDAY, ' ')
    .replace(/ ?([年月日时点分秒]) ?/gu, '$1')
    .replace(/^(\d{1,4}) ?([-/.]) ?(\d{1,2}) ?\2 ?(?=\d)/u, '$1$2$3$2')
    .trim();
  return yearFirst(readChineseNumerals(plain));
}

/** 25/11/2026 can only be one day; 05/11/2026 stays as it is, to be refused. */
function yearFirst(text: string): string {
  const match = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})(?!\d)/u.exec(text);
  if (!match) return text;
  const [whole, first, , second, year] = match;
  const [one, two] = [Number(first), Number(second)];
  if (one <= 12 && two <= 12 && one !== two) return text;
  const monthAndDay = one > 12 ? `${second}-${first}` : `${first}-${second}`;
  return `${year}-${monthAndDay}${text.slice(whole.length)}`;
}

type Digits = string | undefined;

function withClock(year: Digits, month: Digits, day: Digits, rest: string): TimeRead {
  const zone = /\d(?:\.\d+)?\s*(?:Z|[+-]\d|GMT|UTC|北京)/iu.test(rest) ? ZONE.exec(rest) : null;
  const clockText = (zone ? rest.slice(0, zone.index) : rest).trim();
  const clock = readClock(clockText.replace(/^(\d\d)(\d\d)(\d\d)?$/, withColons));
  if (clock === undefined) {
    return trouble(/^\D*\d{1,2}[:时点]/u.test(rest) ? 'time-impossible' : 'time-malformed');
  }
  const read = join(year, month, day, clock);
  if (!zone || 'trouble' in read || zone[0].includes('北京')) return read;
  const [, sign, hours = '0', minutes = '0'] = zone;
  const offset = (Number(hours) * 60 + Number(minutes)) * (sign === '-' ? -1 : 1);
  if (Math.abs(offset) > 14 * 60) return trouble('time-impossible');
  return { ...read, at: new Date(read.at.getTime() + OFFSET_MS - offset * MINUTE_MS) };
}

function withColons(_: string, hours: string, minutes: string, seconds = '00'): string {
  return `${hours}:${minutes}:${seconds}`;
}

function join(year: Digits, month: Digits, day: Digits, clock: number | undefined): TimeRead {
  const text = `${year}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}`;
  const begin = new Date(`${text}T00:00:00Z`);
  const exists = !Number.isNaN(begin.getTime()) && begin.toISOString().startsWith(text);
  if (!exists || Number(year) < FIRST_YEAR) return trouble('time-impossible');
  const at = new Date(dayStart(text).getTime() + (clock ?? 0) * 1_000);
  return { at, hasClock: clock !== undefined };
}

function whatIsWrong(plain: string): TimeTrouble {
  if (/^\d{5}(?:\.\d+)?$/.test(plain)) return 'time-is-serial';
  if (/^\d{1,2}[-/.]\d{1,2}[-/.]\d{4}/.test(plain)) return 'time-ambiguous';
  if (/^\d{2}[-/.年]\d{1,2}[-/.月]\d{1,2}/u.test(plain)) return 'time-short-year';
  if (/^\d{1,2}[-/.月]\d{1,2}日?(?:$|[ \d上下])/u.test(plain)) return 'time-without-year';
  if (readClock(plain) !== undefined) return 'time-without-day';
  return 'time-malformed';
}

function trouble(what: TimeTrouble): TimeRead {
  return { trouble: what };
}
