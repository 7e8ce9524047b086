import { elapsedDerivation, workingTimeDerivation, type DerivationLine } from './derivation.ts';
import { calendarCoverage, type HallHours } from './hall-calendar.ts';
import { refuse, type Refusal } from '../outcome.ts';
import {
  addWorkingMinutes,
  subtractWorkingMinutes,
  type CalendarNotLoaded,
} from './working-time.ts';

/** A project's terms. `hours` is needed when working time counts, and not looked at otherwise. */
export type DeadlineTerms = {
  minutes: number;
  counts: 'elapsed' | 'working-time';
  hours?: HallHours;
  warningLeadMinutes: number;
};

/** What a deadline was computed from: kept on the order, so that no later change rewrites it. */
export type DeadlineBasis = {
  queuedAt: Date;
  minutes: number;
  counts: 'elapsed' | 'working-time';
  pausedMinutes: number;
  hours?: HallHours;
  calendarVersion?: string;
};

export type Deadline =
  | { ok: true; dueAt: Date; warnAt: Date; basis: DeadlineBasis; derivation: DerivationLine[] }
  | { ok: false; refusal: Refusal<'calendar-not-loaded'>; year: number };

type Request = { queuedAt: Date; deadline: DeadlineTerms; pausedMinutes?: number };

/**
 * The one function that computes a deadline (infra/docs/design.md, "One order's life"): once, and
 * stored with its basis. In: when the order entered `queued`, the project's terms, and the minutes
 * it was paused, which extend it in the same counting. Out: when it is due, when to warn (never
 * before `queuedAt`), the basis, and the derivation in words. Refused as `calendar-not-loaded` with
 * the missing year. Throws RangeError on minutes or hours that can't be used: a project with such
 * is a bug.
 */
export function computeDeadline({ queuedAt, deadline, pausedMinutes = 0 }: Request): Deadline {
  const { minutes, counts, warningLeadMinutes } = deadline;
  for (const value of [minutes, pausedMinutes, warningLeadMinutes]) {
    if (!Number.isFinite(value) || value < 0) throw new RangeError('minutes must be 0 or more');
  }
  const basis = { queuedAt, minutes, counts, pausedMinutes };
  if (counts === 'working-time') return inWorkingTime(basis, deadline);
  const dueAt = shifted(queuedAt, minutes + pausedMinutes);
  const warnAt = later(queuedAt, shifted(dueAt, -warningLeadMinutes));
  return { ok: true, dueAt, warnAt, basis, derivation: elapsedDerivation(basis, dueAt) };
}

/** Exactly at the due time is on time; one millisecond after it is late. */
export function isLate(completedAt: Date, dueAt: Date): boolean {
  return completedAt.getTime() > dueAt.getTime();
}

function inWorkingTime(basis: DeadlineBasis, terms: DeadlineTerms): Deadline {
  const { hours, warningLeadMinutes } = terms;
  if (!hours) throw new RangeError('working time needs hours');
  const { queuedAt, minutes, pausedMinutes } = basis;
  const added = addWorkingMinutes(queuedAt, minutes + pausedMinutes, hours);
  if (!added.ok) return notLoaded(added);
  const { dueAt, steps } = added;
  const warned = subtractWorkingMinutes(dueAt, warningLeadMinutes, hours);
  if (!warned.ok) return notLoaded(warned);
  return {
    ok: true,
    dueAt,
    warnAt: later(queuedAt, warned.startAt),
    basis: { ...basis, hours, calendarVersion: calendarCoverage().version },
    derivation: workingTimeDerivation(basis, steps, dueAt),
  };
}

function notLoaded({ code, year }: CalendarNotLoaded): Deadline {
  return { ...refuse(code, `no holidays and make-up workdays are known for ${year}`), year };
}

function shifted(date: Date, minutes: number): Date {
  return new Date(date.getTime() + Math.round(minutes * 60_000));
}

function later(a: Date, b: Date): Date {
  return a.getTime() >= b.getTime() ? a : b;
}
