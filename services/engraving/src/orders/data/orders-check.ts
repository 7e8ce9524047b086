import { stateAt } from '@seal/kernel/aggregate/state-at';
import type { Check } from '@seal/platform/runtime/module';
import { sameStored } from '@seal/platform/mongo/same-stored';
import { ordersCollection } from './orders-collection.ts';
import { type Order, orderFolding } from '../domain/order.ts';

const CHECK = 'each order is what its history says';

/** Every order folded from its first entry on, against the order as it is stored. */
export const ordersCheck: Check = {
  names: [CHECK],
  async find(connection) {
    const findings = [];
    for await (const order of connection.collection<Order>(ordersCollection.name).find()) {
      if (sameStored(stateAt(orderFolding, order, order.version), order)) continue;
      const what = `order ${order._id} (${order.orderNumber}) differs from its history`;
      findings.push({ check: CHECK, what });
    }
    return findings;
  },
};
