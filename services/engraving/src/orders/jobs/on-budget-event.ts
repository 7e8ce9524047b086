import { BudgetEvent } from '@seal/contracts/common/events';
import { handler } from '@seal/platform/messaging/consume';
import type { EngravingDeps } from '../application/deps.ts';
import { followBudget } from '../application/follow-budget.ts';

/** budget-committed, budget-refused: an order that has gone on already is left as it is. */
export function onBudgetEvent(deps: EngravingDeps, now: () => Date) {
  return handler(BudgetEvent, (events) => followBudget(deps, events, now()));
}
