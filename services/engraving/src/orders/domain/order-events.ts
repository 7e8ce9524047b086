import type { OrderEndedEvent, OrderMoneyEvent } from '@seal/contracts/common/events';
import type { Order } from './order.ts';

const moneyTypes: Record<string, OrderMoneyEvent['type']> = {
  completed: 'order-completed',
  'failed-acceptance': 'order-reworked',
  cancelled: 'order-cancelled',
};

/** The order's standing as finance needs it: enough to catch up from this event alone. */
export function toMoneyEvent(order: Order): OrderMoneyEvent {
  const told = order.history.findLast((entry) => moneyTypes[entry.act] !== undefined);
  return {
    type: (told && moneyTypes[told.act]) ?? 'order-placed',
    id: order._id,
    version: order.unpublished.finance?.seq ?? order.version,
    projectId: order.projectId,
    registeredAt: order.registeredAt.toISOString(),
    completions: order.completions,
    reversals: order.reversals,
    cancelled: order.status === 'cancelled',
    completedAt: order.completedAt?.toISOString() ?? null,
  };
}

/** How a withdrawal ended, for the registration. */
export function toEndedEvent(order: Order): OrderEndedEvent {
  return {
    type: order.status === 'cancelled' ? 'order-cancelled' : 'withdrawal-refused',
    id: order._id,
    version: order.unpublished.registration?.seq ?? order.version,
    projectId: order.projectId,
    registrationId: order.registrationId,
  };
}
