import type { Refused } from '@seal/contracts/http/error-catalogue';
import type { Outcome } from '@seal/kernel/outcome';
import { decideClaim } from '../domain/decide-claim.ts';
import type { Order } from '../domain/order.ts';
import { changeOrder } from './change-order.ts';
import type { Asked, EngravingDeps } from './deps.ts';

/** The engraver takes a queued order on, at `asked.now`. */
export function claimOrder(deps: EngravingDeps, asked: Asked): Promise<Outcome<Order, Refused>> {
  return changeOrder(deps, asked, (order) => decideClaim(order, asked.actor, asked.now));
}
