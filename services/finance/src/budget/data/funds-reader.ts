import type mongoose from 'mongoose';
import type { FundsCount, FundsReader } from '../application/preview-deps.ts';
import type { OrderFunds } from '../domain/order-funds.ts';
import { fundsCollection } from './ledger-collections.ts';

/** Counts orders by how their money stands; nothing here writes. Rare, so without an index. */
export function createFundsReader(connection: mongoose.Connection): FundsReader {
  const funds = connection.collection<OrderFunds>(fundsCollection.name);
  return {
    async count(projectId, status) {
      const [found] = await funds
        .aggregate<FundsCount>([
          { $match: { projectId, status } },
          { $group: { _id: null, orders: { $sum: 1 }, fen: { $sum: '$amountFen' } } },
          { $project: { _id: 0, orders: 1, fen: 1 } },
        ])
        .toArray();
      return { orders: Number(found?.orders ?? 0), fen: Number(found?.fen ?? 0) };
    },

    countUnpriced(projectId, span) {
      const until = span?.until ? { $lt: span.until } : {};
      const within = span ? { registeredAt: { $gte: span.from, ...until } } : {};
      return funds.countDocuments({ projectId, status: 'held', reason: 'no-price', ...within });
    },
  };
}
