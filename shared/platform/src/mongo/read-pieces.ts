import mongoose from 'mongoose';

interface Reading {
  projection: readonly string[];
  sort: Record<string, 1 | -1>;
  /** How many a round trip brings. */
  batchSize: number;
}

/**
 * What a collection holds, as many documents at a time as one round trip brings: taking them one
 * by one costs a promise for each, which over 100,000 is more than the reading itself. Raw, because
 * the driver would copy all options of its cursor for each document and each object in it.
 */
export async function* readPieces<T>(
  collection: mongoose.Collection,
  filter: Record<string, string>,
  { projection, sort, batchSize }: Reading,
): AsyncGenerator<T[]> {
  const cursor = collection.find<Buffer>(filter, { projection, batchSize, raw: true }).sort(sort);
  try {
    while (await cursor.hasNext()) yield cursor.readBufferedDocuments().map(toObject<T>);
  } finally {
    await cursor.close();
  }
}

function toObject<T>(bytes: Buffer): T {
  return mongoose.mongo.BSON.deserialize(bytes) as T;
}
