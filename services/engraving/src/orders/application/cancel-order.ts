import type { Refused } from '@seal/contracts/http/error-catalogue';
import type { Outcome } from '@seal/kernel/outcome';
import { decideCancellation } from '../domain/decide-cancellation.ts';
import type { Order } from '../domain/order.ts';
import { changeOrder } from './change-order.ts';
import type { Asked, EngravingDeps } from './deps.ts';

/** The order is called off before anybody engraves it. */
export function cancelOrder(
  deps: EngravingDeps,
  asked: Asked,
  { reason }: { reason: string },
): Promise<Outcome<Order, Refused>> {
  return changeOrder(deps, asked, (order) => decideCancellation(order, reason, asked.now));
}
