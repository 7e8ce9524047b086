import { hallDay, type HallHours } from './hall-calendar.ts';
import { shanghaiDay, shiftDay } from './shanghai-time.ts';
import type { CalendarNotLoaded } from './working-time.ts';

/**
 * Working days: days on which the hall opens. The day on which a period begins is not counted, and
 * the last one ends when the hall closes (Civil Code 民法典, articles 201 and 203).
 */

/**
 * In: the instant at which the period begins, how many working days it lasts, the hall's hours.
 * Out: the last of those days, 'YYYY-MM-DD', and the instant at which the hall closes on it.
 * Throws RangeError on days that are no whole number from 1: a bug.
 */
export function addWorkingDays(
  start: Date,
  days: number,
  hours: HallHours,
): { ok: true; day: string; dueAt: Date } | CalendarNotLoaded {
  if (!Number.isSafeInteger(days) || days < 1) throw new RangeError('days must be 1 or more');
  let left = days;
  for (let day = shiftDay(shanghaiDay(start), 1); ; day = shiftDay(day, 1)) {
    const hall = hallDay(day, hours);
    if (!hall) return notLoaded(day);
    if (!hall.open) continue;
    left -= 1;
    const closes = hall.spans.at(-1);
    if (left === 0 && closes) return { ok: true, day, dueAt: new Date(closes.toMs) };
  }
}

/**
 * The hall's working days from one day to another, both included, each with the instant at which it
 * opens; none when the last is before the first.
 */
export function workingDaysBetween(
  first: string,
  last: string,
  hours: HallHours,
): { ok: true; days: { day: string; opensAt: Date }[] } | CalendarNotLoaded {
  const days: { day: string; opensAt: Date }[] = [];
  for (let day = first; day <= last; day = shiftDay(day, 1)) {
    const hall = hallDay(day, hours);
    if (!hall) return notLoaded(day);
    const opens = hall.open ? hall.spans[0] : undefined;
    if (opens) days.push({ day, opensAt: new Date(opens.fromMs) });
  }
  return { ok: true, days };
}

function notLoaded(day: string): CalendarNotLoaded {
  return { ok: false, code: 'calendar-not-loaded', year: Number(day.slice(0, 4)) };
}
