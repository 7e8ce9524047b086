import { faultPoint } from '@seal/platform/fault-points';
import { changeInGroups } from '@seal/platform/groups/change-in-groups';
import { insertAll } from '@seal/platform/groups/insert-in-groups';
import type mongoose from 'mongoose';
import type { After, Records } from '../application/record-deps.ts';

/** The only place that writes ratings, cases and spot checks; what reads them builds on it. */
export function createRecordStore<D extends { _id: string; creationKey?: string }>(
  collection: mongoose.mongo.Collection<D>,
): Records<D> {
  const write = changeInGroups(collection as never);
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

    async change({ id, fromVersion, set, entry }) {
      return (await write({ id, fromVersion, set: { ...set }, unset: [], entry })) === 'won';
    },
  };
}

/** What comes after in a list that is newest first by `field`. */
export function olderThan(field: string, after: After | undefined): object {
  if (!after) return {};
  const { at, id } = after;
  return { $or: [{ [field]: { $lt: at } }, { [field]: at, _id: { $lt: id } }] };
}
