import type { BudgetEvent } from '@seal/contracts/common/events';
import type { OrderFunds } from './order-funds.ts';

/** finance → engraving: whether the order's price is set aside, as of this version. */
export function toBudgetEvent(funds: OrderFunds): BudgetEvent {
  const { _id, version, projectId, status, reason } = funds;
  const type = status === 'held' ? 'budget-refused' : 'budget-committed';
  return { type, id: _id, version, projectId, reason };
}
