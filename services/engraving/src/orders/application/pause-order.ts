import type { Refused } from '@seal/contracts/http/error-catalogue';
import type { PauseBody } from '@seal/contracts/engraving/order';
import type { Outcome } from '@seal/kernel/outcome';
import { decidePause } from '../domain/decide-pause.ts';
import type { Order } from '../domain/order.ts';
import { changeOrder } from './change-order.ts';
import type { Asked, EngravingDeps } from './deps.ts';

/** The clock stands still for a reason of the project, with evidence, up to the project's cap. */
export function pauseOrder(
  deps: EngravingDeps,
  asked: Asked,
  body: PauseBody,
): Promise<Outcome<Order, Refused>> {
  return changeOrder(deps, asked, (order, project) => decidePause(order, project, body, asked.now));
}
