import type mongoose from 'mongoose';
import { type BatchOptions, createBatcher } from './batcher.ts';

/** Reads by id that share a round trip; answers undefined for an id that is not there. */
export function createReadBatcher<D extends { _id: string }>(
  collection: mongoose.mongo.Collection<D>,
  options?: BatchOptions,
): (id: string) => Promise<D | undefined> {
  return createBatcher((ids) => readAll(collection, ids), options);
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
