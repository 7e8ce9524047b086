import type { Problem } from '../table/table-types.ts';

const DAY_SECONDS = 86_400;

/** Days from Excel's day 0 to 1970-01-01, for days after its invented 29 February 1900. */
const DAYS_TO_1970 = 25_569;
const DAYS_1900_TO_1904 = 1_462;

/** 9999-12-31; Excel shows ##### beyond. */
const LAST_DAY = 2_958_465;

/** 1992 to 2100: a bare number between is a day, in a column of times. */
const FIRST_LIKELY_DAY = 33_604;
const LAST_LIKELY_DAY = 73_415;

/**
 * `YYYY-MM-DD HH:mm:ss` as the sheet shows it, without a zone: whoever reads it knows the zone. The
 * day alone where the format shows no more and no more is stored. A time without a day (less than
 * 1) is `HH:mm:ss`. Rounded to the second, since Excel's binary fractions of a day miss it by
 * microseconds.
 */
export function dateText(stored: string, startsIn1904: boolean, showsDayAlone = false) {
  const serial = Number(stored);
  if (stored.trim() === '' || !Number.isFinite(serial) || serial < 0) return badDate(stored);
  const seconds = Math.round(serial * DAY_SECONDS);
  if (seconds < DAY_SECONDS) return format(seconds).slice(11);
  const day = Math.floor(seconds / DAY_SECONDS) + (startsIn1904 ? DAYS_1900_TO_1904 : 0);
  // Day 60 is 1900-02-29, which never was; the days before it are counted one off.
  if (day === 60 || day > LAST_DAY) return badDate(stored);
  const text = format(
    (day + (day < 60 ? 1 : 0) - DAYS_TO_1970) * DAY_SECONDS + (seconds % DAY_SECONDS),
  );
  return showsDayAlone && seconds % DAY_SECONDS === 0 ? text.slice(0, 10) : text;
}

/** What a bare number is as a moment, where it may well be one. */
export function likelyTime(stored: string, startsIn1904: boolean): string | undefined {
  const day = Number(stored) + (startsIn1904 ? DAYS_1900_TO_1904 : 0);
  if (!(day >= FIRST_LIKELY_DAY && day < LAST_LIKELY_DAY)) return undefined;
  const text = dateText(stored, startsIn1904, true);
  return typeof text === 'string' ? text : undefined;
}

/**
 * Cells of type `d`, which a few programs write. They hold what the sheet shows: a `Z` behind it is
 * those programs' habit and no zone.
 */
export function isoDateText(stored: string): string | Problem {
  const match = /^(\d{4}-\d\d-\d\d)(?:T(\d\d:\d\d)(?::(\d\d)(?:\.\d+)?)?Z?)?$/.exec(stored.trim());
  if (!match) return badDate(stored);
  const [, day = '', minutes, seconds = '00'] = match;
  const text = `${day} ${minutes === undefined ? '00:00:00' : `${minutes}:${seconds}`}`;
  const time = Date.parse(`${text.replace(' ', 'T')}Z`);
  if (Number.isNaN(time) || format(time / 1_000) !== text) return badDate(stored);
  return minutes === undefined ? day : text;
}

function format(seconds: number): string {
  return new Date(seconds * 1_000).toISOString().slice(0, 19).replace('T', ' ');
}

function badDate(stored: string): Problem {
  return { code: 'bad-date', params: { value: stored.slice(0, 40) } };
}
