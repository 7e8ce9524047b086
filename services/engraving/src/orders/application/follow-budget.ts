import type { BudgetEvent } from '@seal/contracts/common/events';
import { systemActor } from '@seal/contracts/common/roles';
import { ok } from '@seal/kernel/outcome';
import { decideHold, decideQueue } from '../domain/decide-queue.ts';
import { changeOrder } from './change-order.ts';
import type { EngravingDeps } from './deps.ts';

/**
 * Catches up with finance's decision on a group of orders: committed → the queue, refused → held.
 * A refusal that was overtaken by the commitment changes nothing. Answers the events done with; one
 * whose order is not there yet comes again.
 */
export async function followBudget(
  deps: EngravingDeps,
  events: readonly BudgetEvent[],
  now: Date,
): Promise<BudgetEvent[]> {
  const done = await Promise.all(
    events.map(async (event) => {
      const asked = { projectId: event.projectId, orderId: event.id, actor: systemActor, now };
      const changed = await changeOrder(deps, asked, (order, project) =>
        ok(
          event.type === 'budget-committed'
            ? decideQueue(order, project.deadline, now)
            : decideHold(order, event.reason ?? 'budget-exhausted'),
        ),
      );
      return changed.ok ? [event] : [];
    }),
  );
  return done.flat();
}
