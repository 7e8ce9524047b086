import type { Refused } from '@seal/contracts/http/error-catalogue';
import type { CollectionBody } from '@seal/contracts/engraving/order';
import { ok, type Outcome, refuse } from '@seal/kernel/outcome';
import type { Decision, Order } from './order.ts';
import { mayLeave } from './order-states.ts';

/** The enterprise takes its seals; who took them and how that was checked stays on the record. */
export function decideCollection(
  order: Order,
  { collector, checkedBy }: CollectionBody,
  collectedAt: Date,
): Outcome<Decision, Refused> {
  if (order.status === 'cancelled') return refuse('order-cancelled');
  if (!mayLeave('collect', order.status)) {
    return refuse('order-not-accepted', `it is ${order.status}`);
  }
  return ok({
    act: 'collected',
    data: { status: 'collected', collectedAt, collector: { ...collector, checkedBy } },
  });
}
