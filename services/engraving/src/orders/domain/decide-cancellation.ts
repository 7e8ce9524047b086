import type { Refused } from '@seal/contracts/http/error-catalogue';
import { ok, type Outcome, refuse } from '@seal/kernel/outcome';
import type { Named } from './decide-rename.ts';
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
 * It takes the name along: a correction before it that is told later is no news any more.
 */
export function decideWithdrawal(order: Order, named: Named, now: Date): Decision | undefined {
  if (order.status === 'cancelled' || named.registrationVersion <= order.registrationVersion) {
    return undefined;
  }
  if (mayLeave('cancel', order.status)) {
    const cancelled = decideCancellation(order, 'registration withdrawn', now);
    if (!cancelled.ok) return undefined;
    return { ...cancelled.value, data: { ...cancelled.value.data, ...named } };
  }
  return {
    act: 'withdrawal-refused',
    data: named,
    note: `it is ${order.status}`,
    tells: ['registration'],
  };
}
