import { faultPoint } from '@seal/platform/runtime/fault-points';
import { createChangeBatcher } from '@seal/platform/batching/batched-changes';
import { insertAll } from '@seal/platform/batching/batched-inserts';
import { readAll, createReadBatcher } from '@seal/platform/batching/batched-reads';
import type mongoose from 'mongoose';
import type { Orders } from '../application/deps.ts';
import type { Order } from '../domain/order.ts';
import { countersCollection, ordersCollection } from './orders-collection.ts';

/** The only place that writes orders. */
export function createOrderStore(connection: mongoose.Connection): Orders {
  const collection = connection.collection<Order>(ordersCollection.name);
  const counters = connection.collection<{ _id: string; next: number }>(countersCollection.name);
  return {
    read: createReadBatcher<Order>(collection),
    readMany: (ids) => readAll<Order>(collection, ids),

    async insert(orders) {
      const answers = await insertAll<Order>(collection, orders);
      const fresh = orders.filter((_order, n) => answers[n]?.inserted);
      if (fresh.length > 0) faultPoint('inserted');
      return fresh;
    },

    change: createChangeBatcher(collection),

    async takeNumbers(projectId, count) {
      const counter = await counters.findOneAndUpdate(
        { _id: projectId },
        { $inc: { next: count } },
        { upsert: true, returnDocument: 'after' },
      );
      return counter!.next - count + 1;
    },

    async usedCodes(projectId, codes, but) {
      const found = await collection
        .find(
          { projectId, usedSealCodes: { $in: [...codes] }, _id: { $ne: but } },
          { projection: { usedSealCodes: 1 } },
        )
        .toArray();
      const used = new Set(found.flatMap((order) => order.usedSealCodes ?? []));
      return codes.filter((code) => used.has(code));
    },

    // This look and the next come again and again, and name the type that their index is limited
    // to: MongoDB does not conclude from a value to its type, and would read all orders there are.
    alarmed: (now, most) =>
      collection
        .find({ alarmAt: { $type: 'date', $lte: now } })
        .sort({ alarmAt: 1 })
        .limit(most)
        .toArray(),

    heldForCalendar: (most) =>
      collection
        .find({ holdReason: { $type: 'string', $eq: 'calendar-not-loaded' } })
        .sort({ registeredAt: 1 })
        .limit(most)
        .toArray(),
  };
}
