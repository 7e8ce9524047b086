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

const ofOrder = fields([
  'orderNumber',
  'registrationId',
  'uscc',
  'enterpriseName',
  'status',
  'registeredAt',
  'queuedAt',
  'dueAt',
  'claimedAt',
  'completedAt',
  'acceptedAt',
  'collectedAt',
  'cancelledAt',
  'overdueAt',
  'late',
  'wallMinutes',
  'workingMinutes',
  'reversals',
  'takeOver',
  'seals.kind',
  'seals.sealCode',
  'seals.material',
  'seals.passed',
]);

const ofSeal = fields([
  'uscc',
  'enterpriseName',
  'kind',
  'sealCode',
  'material',
  'claimedAt',
  'completedAt',
]);

function fields(names: readonly string[]): Record<string, 1> {
  return Object.fromEntries(names.map((name) => [name, 1]));
}

/** Both in the order of an index by credit code, so that nothing is sorted in memory. */
export function createBookReader(connection: mongoose.Connection): BookReader {
  const read = <T extends object>(
    collection: string,
    projectId: string,
    projection: Record<string, 1>,
  ): AsyncIterable<T[]> =>
    readPieces<T>(
      connection
        .collection(collection)
        .find({ projectId }, { projection, batchSize: BATCH })
        .sort({ uscc: 1 }),
    );
  return {
    orders: (projectId) => read<BookedOrder>(ordersCollection.name, projectId, ofOrder),
    ledgerSeals: (projectId) => read<BookedSeal>(ledgerSealsCollection.name, projectId, ofSeal),
  };
}
