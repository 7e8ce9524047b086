import type { Refused } from '@seal/contracts/error-catalogue';
import { ok, type Outcome, refuse } from '@seal/kernel/outcome';
import type { Decision, Order } from './order.ts';
import { mayLeave } from './order-states.ts';

/** The order is called off while nobody engraves it; its money becomes free for others. */
export function decideCancellation(
  order: Order,
  reason: string,
  cancelledAt: Date,
): Outcome<Decision, Refused> {
  if (order.status === 'cancelled') return refuse('order-cancelled');
  if (!mayLeave('cancel', order.status))
    return refuse('order-being-engraved', `it is ${order.status}`);
  return ok({
    act: 'cancelled',
    data: { status: 'cancelled', cancelledAt, holdReason: null, alarmAt: null, paused: null },
    note: reason,
    tells: ['finance', 'registration'],
  });
}

/**
 * The registration was withdrawn, as of its version: the order is cancelled while it may be. Where
 * that came too late the registration is told, once for each time it asks, and the order goes on.
 */
export function decideWithdrawal(
  order: Order,
  registrationVersion: number,
  now: Date,
): Decision | undefined {
  if (order.status === 'cancelled' || registrationVersion <= order.registrationVersion) {
    return undefined;
  }
  if (mayLeave('cancel', order.status)) {
    const cancelled = decideCancellation(order, 'registration withdrawn', now);
    return cancelled.ok ? cancelled.value : undefined;
  }
  return {
    act: 'withdrawal-refused',
    data: { registrationVersion },
    note: `it is ${order.status}`,
    tells: ['registration'],
  };
}
