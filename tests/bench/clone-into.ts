import { newId } from '@seal/kernel/ids';
import type mongoose from 'mongoose';

/** Larger: one insert holds more memory. Smaller: more round trips. */
export const BATCH = 1_000;

/** How many documents the clones are made from, in turn. */
export const SAMPLES = 200;

/** Inserts so many copies of documents that are there, each with a new id and what goes with it. */
export async function cloneInto(
  collection: mongoose.mongo.Collection,
  filter: object,
  count: number,
  change: (id: string) => object,
): Promise<void> {
  const samples = await collection.find(filter).limit(SAMPLES).toArray();
  for (let done = 0; done < count; done += BATCH) {
    const size = Math.min(BATCH, count - done);
    const clones = Array.from({ length: size }, (_, n) => ({
      ...samples[n % samples.length],
      ...change(newId()),
    }));
    await collection.insertMany(clones as never[], { ordered: false });
  }
}
