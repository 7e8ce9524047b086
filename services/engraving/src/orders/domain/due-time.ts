import type { Deadline as DeadlineTerms } from '@seal/contracts/projects/project';
import { computeDeadline } from '@seal/kernel/time/deadline';
import type { Standing } from './order.ts';

/** One millisecond: exactly at the due time is on time, so over due begins just after it. */
const JUST_AFTER_MS = 1;

export type DueTime =
  | Pick<Standing, 'dueAt' | 'warnAt' | 'basis' | 'derivation' | 'listAt'>
  | 'calendar-not-loaded';

/**
 * A due time with all that is kept beside it. In: when the clock started, the project's terms, and
 * how long it stood still. Refused where the loaded calendar does not reach: never guessed.
 */
export function dueTime(startedAt: Date, terms: DeadlineTerms, pausedMinutes: number): DueTime {
  const computed = computeDeadline({ queuedAt: startedAt, deadline: terms, pausedMinutes });
  if (!computed.ok) return 'calendar-not-loaded';
  const { dueAt, warnAt, basis, derivation } = computed;
  return {
    dueAt,
    warnAt,
    listAt: dueAt,
    basis: {
      startedAt,
      minutes: basis.minutes,
      counts: basis.counts,
      calendarVersion: basis.calendarVersion ?? null,
      pausedMinutes,
    },
    derivation,
  };
}

/** When the clockwork must look at a running order next: to warn, then to flag, then never. */
export function nextAlarm(
  it: Pick<Standing, 'warnAt' | 'warnedAt' | 'dueAt' | 'overdueAt'>,
): Date | null {
  if (it.overdueAt || !it.dueAt) return null;
  if (!it.warnedAt && it.warnAt) return it.warnAt;
  return new Date(it.dueAt.getTime() + JUST_AFTER_MS);
}
