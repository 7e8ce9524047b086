import chineseDays from 'chinese-days';
import { dayStart, weekdayOf } from './shanghai-time.ts';

/**
 * Which days the hall is open: its own week, the State Council's days off, and its make-up workdays
 * (调休), which come from the `chinese-days` package and never from a list of ours.
 */

const WEEK = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const;
const CLOCK = /^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/;

export type HallWeekday = (typeof WEEK)[number];

/** The hall's hours, project data. `spans` are half-open, 'HH:MM' in Shanghai, in order. */
export type HallHours = {
  days: readonly HallWeekday[];
  spans: readonly { from: string; to: string }[];
};

export type HolidayName = { zh: string; en: string };

export type HallDay =
  | { open: true; kind: 'workday' | 'make-up'; spans: { fromMs: number; toMs: number }[] }
  | { open: false; reason: 'weekend' | 'closed' }
  | { open: false; reason: 'holiday'; name: HolidayName };

/** The installed version; a test compares it. It is kept on each order that used the calendar. */
const CALENDAR_VERSION = 'chinese-days@1.5.7';
/** Years looked through for data: the package starts in 2004. A wider search only takes longer. */
const SEARCHED_YEARS = { from: 1992, to: 2099 };

type SpecialDay = { work: boolean; name: HolidayName };

let coveredYears: number[] | undefined;
/** Days looked up, at most those of the covered years; the library takes µs a day, this is hot. */
const specialDays = new Map<string, SpecialDay | undefined>();

/**
 * Out: the years of which the holidays are known, in order, and the data's version.
 * A year counts as covered when its data has both New Year's Day and National Day. The package
 * calls every weekday of an unknown year a workday, so its own answer can't be asked; and a year
 * that is only half entered is not covered.
 */
export function calendarCoverage(): { years: readonly number[]; version: string } {
  coveredYears ??= Array.from(
    { length: SEARCHED_YEARS.to - SEARCHED_YEARS.from + 1 },
    (_, i) => SEARCHED_YEARS.from + i,
  ).filter((year) => isDayOff(`${year}-01-01`) && isDayOff(`${year}-10-01`));
  return { years: coveredYears, version: CALENDAR_VERSION };
}

/**
 * In: a day 'YYYY-MM-DD' and the hall's hours. Out: whether the hall is open, with its spans as
 * milliseconds since the epoch, or why not; undefined when that year is not covered.
 * A make-up workday adds the usual spans on a weekend; a holiday closes any day.
 */
export function hallDay(day: string, hours: HallHours): HallDay | undefined {
  if (!calendarCoverage().years.includes(Number(day.slice(0, 4)))) return undefined;
  const special = specialDay(day);
  if (special && !special.work) return { open: false, reason: 'holiday', name: special.name };
  const weekday = weekdayOf(day);
  const isWeekend = weekday === 0 || weekday === 6;
  const isUsual = hours.days.includes(WEEK[weekday] ?? 'sun');
  if (!isUsual && !(special && isWeekend)) {
    return { open: false, reason: isWeekend ? 'weekend' : 'closed' };
  }
  const spans = hours.spans.map(({ from, to }) => ({
    fromMs: instantOf(day, from),
    toMs: instantOf(day, to),
  }));
  return { open: true, kind: isUsual ? 'workday' : 'make-up', spans };
}

/** In: hours as configured. Out: what is wrong with them, in words; undefined when nothing is. */
export function hallHoursProblem({ days, spans }: HallHours): string | undefined {
  if (days.length === 0) return 'hours without a day';
  if (days.some((day) => !WEEK.includes(day))) return 'hours with an unknown day';
  if (spans.length === 0) return 'hours without a span';
  const clocks = spans.flatMap(({ from, to }) => [from, to]);
  if (clocks.some((clock) => !CLOCK.test(clock))) return 'a span is not HH:MM';
  const isOrdered = spans.every(({ from, to }, i) => from < to && from >= (spans[i - 1]?.to ?? ''));
  return isOrdered ? undefined : 'spans are empty, overlap or are out of order';
}

function instantOf(day: string, clock: string): number {
  const [hour = 0, minute = 0] = clock.split(':').map(Number);
  return dayStart(day).getTime() + (hour * 60 + minute) * 60_000;
}

function isDayOff(day: string): boolean {
  return lookUp(day)?.work === false;
}

function specialDay(day: string): SpecialDay | undefined {
  if (!specialDays.has(day)) specialDays.set(day, lookUp(day));
  return specialDays.get(day);
}

/**
 * The package's entry for a day, named 'Spring Festival,春节,4'; a day without one is named by its
 * weekday. Asked by text only: on a host west of Greenwich 1.5.7 shifts its whole table and such a
 * question by the same day, so that they still meet, while a Date would miss by one. Its answer for
 * a day without an entry is not used: there the weekday is shifted.
 */
function lookUp(day: string): SpecialDay | undefined {
  const { work, name } = chineseDays.getDayDetail(day);
  const [en = '', zh] = name.split(',');
  return zh === undefined ? undefined : { work, name: { zh, en } };
}
