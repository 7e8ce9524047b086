import type { Refused } from '@seal/contracts/http/error-catalogue';
import type { Actor } from '@seal/contracts/common/roles';
import { ok, type Outcome, refuse } from '@seal/kernel/outcome';
import type { Decision, Order } from './order.ts';
import { mayLeave } from './order-states.ts';

/** The engraver takes a queued order on. The clock goes on: it started with the queue. */
export function decideClaim(
  order: Order,
  actor: Actor,
  claimedAt: Date,
): Outcome<Decision, Refused> {
  if (order.status === 'cancelled') return refuse('order-cancelled');
  if (!mayLeave('claim', order.status)) return refuse('order-not-queued', `it is ${order.status}`);
  if (order.paused) return refuse('order-paused');
  return ok({
    act: 'claimed',
    data: { status: 'engraving', claimedAt, claimedBy: actor.name },
  });
}
