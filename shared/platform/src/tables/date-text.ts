import type { RawCell } from './table-types.ts';

const DAY_SECONDS = 86_400;

/** Days from Excel's day 0 to 1970-01-01, for days after its invented 29 February 1900. */
const DAYS_TO_1970 = 25_569;
const DAYS_1900_TO_1904 = 1_462;

/** 9999-12-31; Excel shows ##### beyond. */
const LAST_DAY = 2_958_465;

/**
 * `YYYY-MM-DD HH:mm:ss` as the sheet shows it, without a zone: whoever reads it knows the zone. A
 * time without a day (less than 1) is `HH:mm:ss`. Rounded to the second, since Excel's binary
 * fractions of a day miss it by microseconds.
 */
export function dateText(stored: string, startsIn1904: boolean): RawCell {
  const serial = Number(stored);
  if (stored.trim() === '' || !Number.isFinite(serial) || serial < 0) return badDate(stored);
  const seconds = Math.round(serial * DAY_SECONDS);
  if (seconds < DAY_SECONDS) return format(seconds).slice(11);
  const day = Math.floor(seconds / DAY_SECONDS) + (startsIn1904 ? DAYS_1900_TO_1904 : 0);
  // Day 60 is 1900-02-29, which never was; the days before it are counted one off.
  if (day === 60 || day > LAST_DAY) return badDate(stored);
  return format((day + (day < 60 ? 1 : 0) - DAYS_TO_1970) * DAY_SECONDS + (seconds % DAY_SECONDS));
}

/** Cells of type `d`, which a few programs write. */
export function isoDateText(stored: string): RawCell {
  const match = /^(\d{4}-\d\d-\d\d)(?:T(\d\d:\d\d:\d\d)(?:\.\d+)?)?$/.exec(stored.trim());
  if (!match) return badDate(stored);
  const text = `${match[1]} ${match[2] ?? '00:00:00'}`;
  const time = Date.parse(`${text.replace(' ', 'T')}Z`);
  return Number.isNaN(time) || format(time / 1_000) !== text ? badDate(stored) : text;
}

function format(seconds: number): string {
  return new Date(seconds * 1_000).toISOString().slice(0, 19).replace('T', ' ');
}

function badDate(stored: string): RawCell {
  const shown = stored.slice(0, 40);
  return { code: 'bad-date', message: `The cell is shown as a date, and ${shown} is none.` };
}
