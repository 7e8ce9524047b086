import type { After, Recorded, Records } from '@seal/kernel/aggregate/record';
import type mongoose from 'mongoose';
import { createChangeBatcher } from '../batching/batched-changes.ts';
import { insertAll } from '../batching/batched-inserts.ts';
import { faultPoint } from '../runtime/fault-points.ts';

/** The only place that writes records of a project; the stores that read them build on it. */
export function createRecordStore<D extends Recorded<object>>(
  collection: mongoose.mongo.Collection<D>,
): Records<D> {
  return {
    read: async (id) => ((await collection.findOne({ _id: id } as never)) as D | null) ?? undefined,

    async findByKey(creationKey) {
      return ((await collection.findOne({ creationKey } as never)) as D | null) ?? undefined;
    },

    async insert(record) {
      const [answer] = await insertAll(collection, [record]);
      if (answer!.inserted) faultPoint('inserted');
      return answer!.inserted;
    },

    change: createChangeBatcher(collection),
  };
}

/** What comes after in a list that is newest first by `field`. */
export function olderThan(field: string, after: After | undefined): object {
  if (!after) return {};
  const { at, id } = after;
  return { $or: [{ [field]: { $lt: at } }, { [field]: at, _id: { $lt: id } }] };
}
