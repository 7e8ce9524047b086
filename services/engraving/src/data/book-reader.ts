import { readPieces } from '@seal/platform/mongo/read-pieces';
import type mongoose from 'mongoose';
import type { BookedOrder, BookedSeal, BookReader } from '../application/book-reader.ts';
import { ledgerSealsCollection } from './ledger-seal-store.ts';
import { ordersCollection } from './orders-collection.ts';

/**
 * Records a round trip. More: they outlive the collector's first look, which then copies them about
 * for longer than reading them took. Fewer: more round trips.
 */
const BATCH = 250;

/** Seals have notes beside, which people typed. */
const ofSeals = ['seals.kind', 'seals.sealCode', 'seals.material', 'seals.passed'];

/** Both in the order of an index by credit code, so that nothing is sorted in memory. */
export function createBookReader(connection: mongoose.Connection): BookReader {
  const orders = connection.collection(ordersCollection.name);
  const seals = connection.collection(ledgerSealsCollection.name);
  const byCode = { sort: { uscc: 1 }, batchSize: BATCH } as const;
  return {
    orders(projectId, needs, uscc) {
      const projection = needs.flatMap((field) => (field === 'seals' ? ofSeals : field));
      return readPieces<BookedOrder>(orders, of(projectId, uscc), { projection, ...byCode });
    },
    ledgerSeals: (projectId, needs, uscc) =>
      readPieces<BookedSeal>(seals, of(projectId, uscc), { projection: [...needs], ...byCode }),
  };
}

function of(projectId: string, uscc: string | undefined): Record<string, string> {
  return uscc === undefined ? { projectId } : { projectId, uscc };
}
