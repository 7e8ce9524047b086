/**
 * Between UTC instants and the civil time of Asia/Shanghai: instants are stored, days, months and
 * years are Shanghai's. The offset is fixed at +08:00, which is right since 1992: China had summer
 * time from 1986 to 1991 and none since. Nothing here depends on the host's time zone. An invalid
 * Date throws RangeError: that is a bug.
 */

const OFFSET_MS = 8 * 3_600_000;
const DAY_MS = 24 * 3_600_000;
/** Before it the fixed offset would be an hour off in summer. */
const FIRST_YEAR = 1992;

const DAY = /^(?:(\d{4})-(\d\d)-(\d\d)|(\d{4})\/(\d{1,2})\/(\d{1,2}))$/;
const TIME = /^(?:(\d\d):(\d\d)(?::(\d\d))?|(\d):(\d\d)(?::(\d\d))?)$/;

/** 2026-03-03T03:10:00Z → '2026-03-03', the day in Shanghai. */
export function shanghaiDay(date: Date): string {
  return civil(date).slice(0, 10);
}

/** → '2026-03'. */
export function shanghaiMonth(date: Date): string {
  return civil(date).slice(0, 7);
}

/** → 2026. */
export function shanghaiYear(date: Date): number {
  return Number(civil(date).slice(0, 4));
}

/** → '2026-03-03 11:10:00', which `parseShanghai` reads; milliseconds are cut off. */
export function formatShanghai(date: Date): string {
  return civil(date).slice(0, 19).replace('T', ' ');
}

/** In: a day that exists, 'YYYY-MM-DD'. Out: the instant at which it begins in Shanghai. */
export function dayStart(day: string): Date {
  return new Date(Date.parse(`${day}T00:00:00Z`) - OFFSET_MS);
}

/** '2026-02-28' and 1 → '2026-03-01'; negative goes back. */
export function shiftDay(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

/** 0 for Sunday to 6 for Saturday. */
export function weekdayOf(day: string): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay();
}

/**
 * A day and time of Shanghai to an instant, for columns of files: '2024-01-02 08:48:57',
 * '2024-01-02 08:48', '2024/1/2 8:48'. Strict: undefined for any other text, days that don't exist
 * (2026-02-30), 24:00, years before 1992.
 */
export function parseShanghai(text: string): Date | undefined {
  const [dayText = '', timeText = '', ...more] = text.split(' ');
  const day = parseShanghaiDay(dayText);
  const time = TIME.exec(timeText);
  if (!day || !time || more.length > 0) return undefined;
  const [hours, minutes, seconds] = [time[1] ?? time[4], time[2] ?? time[5], time[3] ?? time[6]];
  const [h, m, s] = [Number(hours), Number(minutes), Number(seconds ?? 0)];
  if (h > 23 || m > 59 || s > 59) return undefined;
  return new Date(day.getTime() + ((h * 60 + m) * 60 + s) * 1_000);
}

/** A day alone, '2024-01-02' or '2024/1/2', to the instant at which it begins. As strict. */
export function parseShanghaiDay(text: string): Date | undefined {
  const match = DAY.exec(text);
  if (!match) return undefined;
  const [year, month, day] = (match[1] ? match.slice(1, 4) : match.slice(4, 7)).map(Number);
  const midnight = new Date(Date.UTC(year ?? 0, (month ?? 0) - 1, day));
  /** Two digits of day overflow by four months at most, so the month alone tells. */
  const exists = midnight.getUTCMonth() + 1 === month;
  if (!exists || (year ?? 0) < FIRST_YEAR) return undefined;
  return new Date(midnight.getTime() - OFFSET_MS);
}

function civil(date: Date): string {
  return new Date(date.getTime() + OFFSET_MS).toISOString();
}

/** The instants from which to before which a span of days lasts, both days included. */
export function spanOfDays(from: string, until: string): { from: Date; before: Date } {
  return { from: dayStart(from), before: dayStart(shiftDay(until, 1)) };
}
