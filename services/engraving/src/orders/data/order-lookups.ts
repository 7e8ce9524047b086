import type mongoose from 'mongoose';
import type { OrderLookups } from '../application/order-reader.ts';
import type { Order } from '../domain/order.ts';
import { ordersCollection } from './orders-collection.ts';

/** Reads of orders for what comes after the engraving. */
export function createOrderLookups(connection: mongoose.Connection): OrderLookups {
  const collection = connection.collection<Order>(ordersCollection.name);
  return {
    read: async (id) => (await collection.findOne({ _id: id })) ?? undefined,
    findByLink: async (linkToken) => (await collection.findOne({ linkToken })) ?? undefined,
    countCollected: (projectId) => collection.countDocuments({ projectId, status: 'collected' }),

    async completedBetween(projectId, from, before) {
      const found = await collection
        .find({
          projectId,
          status: { $in: ['completed', 'accepted', 'collected'] },
          completedAt: { $gte: from, $lt: before },
        })
        .project<{ _id: string }>({ _id: 1 })
        .toArray();
      return found.map(({ _id }) => _id).toSorted();
    },

    async readDrawn(ids) {
      const found = await collection
        .find({ _id: { $in: [...ids] } })
        .project<Order>({ orderNumber: 1, uscc: 1, enterpriseName: 1, completedAt: 1 })
        .toArray();
      const byId = new Map(found.map((order) => [order._id, order]));
      return ids.map((orderId) => {
        const { orderNumber, uscc, enterpriseName, completedAt } = byId.get(orderId)!;
        return { orderId, orderNumber, uscc, enterpriseName, completedAt: completedAt! };
      });
    },
  };
}
