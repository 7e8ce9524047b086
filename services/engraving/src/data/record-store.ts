import { faultPoint } from '@seal/platform/runtime/fault-points';
import { createChangeBatcher } from '@seal/platform/batching/batched-changes';
import { insertAll } from '@seal/platform/batching/batched-inserts';
import type mongoose from 'mongoose';
import type { After, Records } from '../application/record-deps.ts';
import type { Recorded } from '../domain/record.ts';

/** The only place that writes ratings, cases and spot checks; what reads them builds on it. */
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
