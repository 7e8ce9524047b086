import { hallDay, hallHoursProblem, type HallHours, type HolidayName } from './hall-calendar.ts';
import { formatShanghai, shanghaiDay, shiftDay } from './shanghai-time.ts';

/**
 * Working minutes: those in which the hall is open. Spans are half-open: one to 12:00 is over then.
 * Minutes may have a fraction (a start at 11:10:30); everything is exact to the millisecond.
 * Source: infra/docs/domain-rules.md, "Working time".
 */

/**
 * How a time was reckoned, in the order of time. `from` and `to` are Shanghai's 'HH:MM', or
 * 'HH:MM:SS' where there are seconds.
 */
export type WorkingTimeStep =
  | { day: string; from: string; to: string; minutes: number; kind: 'workday' | 'make-up' }
  | { day: string; skipped: 'weekend' | 'closed' }
  | { day: string; skipped: 'holiday'; name: HolidayName };

/** The calendar's data don't reach `year`: nothing is guessed, the order is held. */
export type CalendarNotLoaded = { ok: false; code: 'calendar-not-loaded'; year: number };

type Reckoned = { ok: true; at: Date; steps: WorkingTimeStep[] } | CalendarNotLoaded;

/**
 * The earliest instant by which `minutes` working minutes have passed since `start`: 180 from 09:00
 * end at 12:00, not after lunch. 0 gives `start` itself.
 * Throws RangeError on negative or infinite minutes and on hours that can't be used: bugs.
 */
export function addWorkingMinutes(
  start: Date,
  minutes: number,
  hours: HallHours,
): { ok: true; dueAt: Date; steps: WorkingTimeStep[] } | CalendarNotLoaded {
  const reckoned = reckon(start, minutes, hours, 1);
  return reckoned.ok ? { ok: true, dueAt: reckoned.at, steps: reckoned.steps } : reckoned;
}

/** The latest instant from which `minutes` working minutes pass until `end`. Otherwise as above. */
export function subtractWorkingMinutes(
  end: Date,
  minutes: number,
  hours: HallHours,
): { ok: true; startAt: Date; steps: WorkingTimeStep[] } | CalendarNotLoaded {
  const reckoned = reckon(end, minutes, hours, -1);
  if (!reckoned.ok) return reckoned;
  return { ok: true, startAt: reckoned.at, steps: reckoned.steps.toReversed() };
}

/** Working minutes from `start` to `end`, maybe with a fraction; 0 when `end` is not after it. */
export function workingMinutesBetween(
  start: Date,
  end: Date,
  hours: HallHours,
): { ok: true; minutes: number } | CalendarNotLoaded {
  assertUsable(0, hours);
  const lastDay = shanghaiDay(end);
  let ms = 0;
  for (let day = shanghaiDay(start); day <= lastDay; day = shiftDay(day, 1)) {
    const hall = hallDay(day, hours);
    if (!hall) return notLoaded(day);
    for (const { fromMs, toMs } of hall.open ? hall.spans : []) {
      const overlap = Math.min(toMs, end.getTime()) - Math.max(fromMs, start.getTime());
      ms += Math.max(0, overlap);
    }
  }
  return { ok: true, minutes: ms / 60_000 };
}

/** Walks from `origin` day by day, forwards or backwards, until the minutes are used up. */
function reckon(origin: Date, minutes: number, hours: HallHours, direction: 1 | -1): Reckoned {
  assertUsable(minutes, hours);
  const steps: WorkingTimeStep[] = [];
  let left = Math.round(minutes * 60_000);
  if (left === 0) return { ok: true, at: origin, steps };
  for (let day = shanghaiDay(origin); ; day = shiftDay(day, direction)) {
    const hall = hallDay(day, hours);
    if (!hall) return notLoaded(day);
    if (!hall.open) {
      steps.push(
        hall.reason === 'holiday'
          ? { day, skipped: hall.reason, name: hall.name }
          : { day, skipped: hall.reason },
      );
      continue;
    }
    for (const span of direction === 1 ? hall.spans : hall.spans.toReversed()) {
      const used = cut(span, origin.getTime(), left, direction);
      if (used.toMs <= used.fromMs) continue;
      steps.push(stepOf(day, used, hall.kind));
      left -= used.toMs - used.fromMs;
      if (left > 0) continue;
      return { ok: true, at: new Date(direction === 1 ? used.toMs : used.fromMs), steps };
    }
  }
}

type Span = { fromMs: number; toMs: number };

/** The part of a span on the walk's side of the origin, no longer than what is left. */
function cut(span: Span, originMs: number, leftMs: number, direction: 1 | -1): Span {
  if (direction === 1) {
    const fromMs = Math.max(span.fromMs, originMs);
    return { fromMs, toMs: Math.min(span.toMs, fromMs + leftMs) };
  }
  const toMs = Math.min(span.toMs, originMs);
  return { fromMs: Math.max(span.fromMs, toMs - leftMs), toMs };
}

function stepOf(day: string, span: Span, kind: 'workday' | 'make-up'): WorkingTimeStep {
  const { fromMs, toMs } = span;
  const minutes = (toMs - fromMs) / 60_000;
  const to = clockOf(toMs);
  return { day, from: clockOf(fromMs), to: to === '00:00' ? '24:00' : to, minutes, kind };
}

function clockOf(ms: number): string {
  return formatShanghai(new Date(ms)).slice(11).replace(/:00$/, '');
}

function notLoaded(day: string): CalendarNotLoaded {
  return { ok: false, code: 'calendar-not-loaded', year: Number(day.slice(0, 4)) };
}

function assertUsable(minutes: number, hours: HallHours): void {
  if (!Number.isFinite(minutes) || minutes < 0) throw new RangeError('minutes must be 0 or more');
  const problem = hallHoursProblem(hours);
  if (problem !== undefined) throw new RangeError(problem);
}
