import type { HoldReason } from '@seal/contracts/engraving/order';
import type { Deadline } from '@seal/contracts/projects/project';
import { dueTime, nextAlarm } from './due-time.ts';
import type { Decision, Order } from './order.ts';
import { mayLeave } from './order-states.ts';

/**
 * The price is committed: the order enters the queue and its clock starts, or it is held where the
 * calendar does not reach. Answers undefined where the order has gone on already: a repetition.
 */
export function decideQueue(order: Order, terms: Deadline, now: Date): Decision | undefined {
  if (!mayLeave('queue', order.status)) return undefined;
  // A taken-over order carries the record's time; once held, only the release can start its clock.
  const queuedAt = order.takeOver && order.status === 'placed' ? order.registeredAt : now;
  const startedAt = terms.startsAt === 'registered' ? order.registeredAt : queuedAt;
  const due = dueTime(startedAt, terms, 0);
  if (due === 'calendar-not-loaded') return decideHold(order, 'calendar-not-loaded');
  const data = { status: 'queued' as const, holdReason: null, queuedAt, ...due };
  const alarmAt = nextAlarm({ ...order, ...data });
  return { act: 'queued', data: { ...data, alarmAt }, proves: 'finance' };
}

/** No money, no price or no calendar: held, for a reason everyone sees. */
export function decideHold(order: Order, reason: HoldReason): Decision | undefined {
  if (!mayLeave('hold', order.status) || order.holdReason === reason) return undefined;
  return {
    act: 'held',
    data: { status: 'held', holdReason: reason },
    note: reason,
    proves: 'finance',
  };
}
