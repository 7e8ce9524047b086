import type { Refused } from '@seal/contracts/http/error-catalogue';
import type { PauseBody } from '@seal/contracts/engraving/order';
import type { Project } from '@seal/contracts/projects/project';
import { ok, type Outcome, refuse } from '@seal/kernel/outcome';
import { workingMinutesBetween } from '@seal/kernel/time/working-time';
import { dueTime, nextAlarm } from './due-time.ts';
import type { Decision, Order } from './order.ts';
import { mayLeave } from './order-states.ts';

type Terms = Pick<Project, 'pauses' | 'deadline'>;

/**
 * The clock stands still, for a reason of the project's list and never for the engraver's own delay
 * (infra/docs/domain-rules.md, "Working time"). The pauses of an order are capped in total.
 */
export function decidePause(
  order: Order,
  terms: Terms,
  { reason, evidence }: PauseBody,
  now: Date,
): Outcome<Decision, Refused> {
  if (order.status === 'cancelled') return refuse('order-cancelled');
  if (!mayLeave('pause', order.status) || order.completions > 0) {
    return refuse('order-not-queued', 'its clock is not running');
  }
  if (order.paused) return refuse('order-paused');
  if (order.overdueAt || now > order.dueAt!) return refuse('order-overdue');
  const { reasons, capMinutes } = terms.pauses;
  if (!reasons.some(({ code }) => code === reason)) {
    const message = `one of ${reasons.map(({ code }) => code).join(', ')}`;
    const errors = [{ pointer: '/reason', code: 'pause-reason-unknown', message }];
    return refuse('pause-reason-unknown', undefined, errors);
  }
  const left = capMinutes - order.pausedMinutes;
  if (left <= 0) return refuse('pause-cap-reached', `${capMinutes} minutes in all`);
  return ok({
    act: 'paused',
    data: {
      paused: { since: now, reason, evidence },
      alarmAt: new Date(now.getTime() + left * 60_000),
    },
    note: `${reason}: ${evidence}`,
  });
}

/**
 * The clock goes on, and the due time moves by what the pause took of it, in the project's own
 * counting, up to the cap.
 */
export function decideResumption(
  order: Order,
  terms: Terms,
  now: Date,
): Outcome<Decision, Refused> {
  if (order.status === 'cancelled') return refuse('order-cancelled');
  if (!order.paused || !mayLeave('resume', order.status)) return refuse('order-not-paused');
  const took = minutesOf(order.paused.since, now, terms);
  const pausedMinutes = Math.min(order.pausedMinutes + took, terms.pauses.capMinutes);
  const due = dueTime(order.basis!.startedAt, termsOf(order, terms), pausedMinutes);
  if (due === 'calendar-not-loaded')
    return refuse('unavailable', 'the calendar does not reach so far');
  const running = { ...due, pausedMinutes, paused: null };
  const alarmAt = nextAlarm({ ...order, ...running });
  return ok({ act: 'resumed', data: { ...running, alarmAt }, note: `${took} min` });
}

/** The terms the due time was first computed from: later settings never move a past deadline. */
function termsOf(order: Order, { deadline }: Terms): Project['deadline'] {
  const { minutes, counts } = order.basis!;
  return { ...deadline, minutes, counts };
}

function minutesOf(since: Date, now: Date, { deadline }: Terms): number {
  const wall = Math.max(0, Math.round((now.getTime() - since.getTime()) / 60_000));
  if (deadline.counts === 'elapsed') return wall;
  const working = workingMinutesBetween(since, now, deadline.hours);
  return working.ok ? working.minutes : wall;
}
