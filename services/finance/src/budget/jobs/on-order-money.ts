import { OrderMoneyEvent } from '@seal/contracts/common/events';
import { handler } from '@seal/platform/messaging/consume';
import type { Settle } from '../application/deps.ts';
import { followOrders } from '../application/follow-orders.ts';

/** An order was placed, completed, reworked or cancelled: its money follows. */
export function onOrderMoney(settle: Settle) {
  return handler(OrderMoneyEvent, (events) => followOrders(settle, events));
}
