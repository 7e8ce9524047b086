import type { Refused } from '@seal/contracts/http/error-catalogue';
import type { CompletionBody } from '@seal/contracts/engraving/order';
import type { Outcome } from '@seal/kernel/outcome';
import { decideCompletion } from '../domain/decide-completion.ts';
import type { Order } from '../domain/order.ts';
import { changeOrder } from './change-order.ts';
import type { Asked, EngravingDeps } from './deps.ts';

/** All seals of the set are engraved: the clock stops at `asked.now`, finance accrues the price. */
export function completeOrder(
  deps: EngravingDeps,
  asked: Asked,
  { seals }: CompletionBody,
): Promise<Outcome<Order, Refused>> {
  return changeOrder(deps, asked, (order, project) =>
    decideCompletion(order, project, seals, asked.now),
  );
}
