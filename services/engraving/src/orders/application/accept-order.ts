import type { Refused } from '@seal/contracts/http/error-catalogue';
import type { AcceptanceBody } from '@seal/contracts/engraving/order';
import type { Outcome } from '@seal/kernel/outcome';
import { decideAcceptance } from '../domain/decide-acceptance.ts';
import type { Order } from '../domain/order.ts';
import { changeOrder } from './change-order.ts';
import type { Asked, EngravingDeps } from './deps.ts';

/** The bureau's check, seal by seal: accepted, or back for rework. */
export function acceptOrder(
  deps: EngravingDeps,
  asked: Asked,
  { seals }: AcceptanceBody,
): Promise<Outcome<Order, Refused>> {
  return changeOrder(deps, asked, (order) => decideAcceptance(order, seals, asked.now));
}
