import DataLoader from 'dataloader';
import type mongoose from 'mongoose';
import { MAX_BATCH_SIZE } from './batcher.ts';

/**
 * Reads by id that share a round trip; answers undefined for an id that is not there. Nothing is
 * kept: who asks again is read again. What comes while a read is under way shares the next.
 */
export function createReadBatcher<D extends { _id: string }>(
  collection: mongoose.mongo.Collection<D>,
): (id: string) => Promise<D | undefined> {
  let underWay: Promise<unknown> = Promise.resolve();
  const loader = new DataLoader<string, D | undefined>(
    (ids) => {
      const reading = readAll(collection, ids);
      underWay = reading.catch(() => undefined);
      return reading;
    },
    {
      cache: false,
      maxBatchSize: MAX_BATCH_SIZE,
      batchScheduleFn: (read) => void underWay.then(() => setImmediate(read)),
    },
  );
  return (id) => loader.load(id);
}

/** One query for many ids; the answers stand in the order of the ids. */
export async function readAll<D extends { _id: string }>(
  collection: mongoose.mongo.Collection<D>,
  ids: readonly string[],
): Promise<(D | undefined)[]> {
  const found = await collection.find({ _id: { $in: [...new Set(ids)] } } as never).toArray();
  const byId = new Map(found.map((document) => [String(document._id), document as unknown as D]));
  return ids.map((id) => byId.get(id));
}
