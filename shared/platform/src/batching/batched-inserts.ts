import mongoose from 'mongoose';
import { DUPLICATE_KEY } from '../mongo/server-codes.ts';
import { type BatchOptions, createBatcher } from './batcher.ts';

export type Inserted = { inserted: true } | { inserted: false; duplicateOf: string };

/**
 * Inserts that share a write. A duplicate key is that document's own answer, naming the index it
 * hit; any other failure is thrown to its caller, for whom nothing is known to be written.
 */
export function createInsertBatcher<D extends { _id: string }>(
  collection: mongoose.mongo.Collection<D>,
  options?: BatchOptions,
): (document: D) => Promise<Inserted> {
  return createBatcher((documents) => insertAll(collection, documents), options);
}

/** One unordered insert; answers for each document, in order, whether it was inserted. */
export async function insertAll<D extends { _id: string }>(
  collection: mongoose.mongo.Collection<D>,
  documents: D[],
): Promise<Inserted[]> {
  const answers: Inserted[] = documents.map(() => ({ inserted: true }));
  if (documents.length === 0) return answers;
  try {
    await collection.insertMany(documents as mongoose.mongo.OptionalUnlessRequiredId<D>[], {
      ordered: false,
    });
    return answers;
  } catch (error) {
    if (!(error instanceof mongoose.mongo.MongoBulkWriteError)) throw error;
    const failures = [error.writeErrors].flat();
    if (failures.length === 0) throw error;
    for (const failure of failures) {
      if (failure.code !== DUPLICATE_KEY) throw error;
      answers[failure.index] = { inserted: false, duplicateOf: indexName(failure.errmsg ?? '') };
    }
    return answers;
  }
}

function indexName(message: string): string {
  return /index: (\S+)/.exec(message)?.[1] ?? '_id_';
}
