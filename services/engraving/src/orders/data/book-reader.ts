import { readPieces } from '@seal/platform/mongo/read-pieces';
import type mongoose from 'mongoose';
import type { BookedOrder, OrderBookReader } from '../application/book-reader.ts';
import { ordersCollection } from './orders-collection.ts';

/**
 * Records a round trip. More: they outlive the collector's first look, which then copies them about
 * for longer than reading them took. Fewer: more round trips.
 */
const BATCH = 250;

/** Seals have notes beside, which people typed. */
const ofSeals = ['seals.kind', 'seals.sealCode', 'seals.material', 'seals.passed'];

export function createOrderBookReader(connection: mongoose.Connection): OrderBookReader {
  const orders = connection.collection(ordersCollection.name);
  return {
    read(projectId, needs, uscc) {
      const projection = needs.flatMap((field) => (field === 'seals' ? ofSeals : field));
      return readPieces<BookedOrder>(orders, ofCode(projectId, uscc), { projection, ...byCode });
    },
  };
}

/** In the order of an index by credit code, so that nothing is sorted in memory. */
export const byCode = { sort: { uscc: 1 }, batchSize: BATCH } as const;

export function ofCode(projectId: string, uscc: string | undefined): Record<string, string> {
  return uscc === undefined ? { projectId } : { projectId, uscc };
}
