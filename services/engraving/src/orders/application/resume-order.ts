import type { Refused } from '@seal/contracts/http/error-catalogue';
import type { Outcome } from '@seal/kernel/outcome';
import { decideResumption } from '../domain/decide-pause.ts';
import type { Order } from '../domain/order.ts';
import { changeOrder } from './change-order.ts';
import type { Asked, EngravingDeps } from './deps.ts';

/** The clock goes on; the due time moves by what the pause took. */
export function resumeOrder(deps: EngravingDeps, asked: Asked): Promise<Outcome<Order, Refused>> {
  return changeOrder(deps, asked, (order, project) => decideResumption(order, project, asked.now));
}
