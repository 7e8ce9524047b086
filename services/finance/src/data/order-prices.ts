import type mongoose from 'mongoose';
import type { MonthEndDeps } from '../application/month-end-deps.ts';
import type { OrderFunds } from '../domain/order-funds.ts';
import { fundsCollection } from './ledger-collections.ts';

/** Orders a piece. More: more memory a reader. Fewer: more round trips. */
const BATCH = 5_000;

/** The price that was set aside for each order of a project. */
export function createPriceReader(connection: mongoose.Connection): MonthEndDeps['readPrices'] {
  const funds = connection.collection<OrderFunds>(fundsCollection.name);
  return async function* read(projectId) {
    const filter = { projectId, amountFen: { $ne: null } };
    const found = funds.find(filter, { projection: { amountFen: 1 }, batchSize: BATCH });
    let piece: { orderId: string; amountFen: number }[] = [];
    for await (const { _id, amountFen } of found) {
      piece.push({ orderId: _id, amountFen: amountFen ?? 0 });
      if (piece.length < BATCH) continue;
      yield piece;
      piece = [];
    }
    yield piece;
  };
}
