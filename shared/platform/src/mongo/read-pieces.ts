import type mongoose from 'mongoose';

/**
 * What a cursor gives, as many documents at a time as one round trip brings: taking them one by one
 * costs a promise for each, which over 100,000 is more than the reading itself.
 */
export async function* readPieces<T>(
  cursor: Pick<mongoose.mongo.FindCursor, 'hasNext' | 'readBufferedDocuments' | 'close'>,
): AsyncGenerator<T[]> {
  try {
    while (await cursor.hasNext()) yield cursor.readBufferedDocuments() as unknown as T[];
  } finally {
    await cursor.close();
  }
}
