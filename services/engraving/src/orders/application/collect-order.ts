import type { Refused } from '@seal/contracts/http/error-catalogue';
import type { CollectionBody } from '@seal/contracts/engraving/order';
import type { Outcome } from '@seal/kernel/outcome';
import { decideCollection } from '../domain/decide-collection.ts';
import type { Order } from '../domain/order.ts';
import { changeOrder } from './change-order.ts';
import type { Asked, EngravingDeps } from './deps.ts';

/** The enterprise takes its seals at the counter. */
export function collectOrder(
  deps: EngravingDeps,
  asked: Asked,
  body: CollectionBody,
): Promise<Outcome<Order, Refused>> {
  return changeOrder(deps, asked, (order) => decideCollection(order, body, asked.now));
}
