import { faultPoint } from '@seal/platform/runtime/fault-points';
import { insertAll } from '@seal/platform/batching/batched-inserts';
import type { CollectionSpec } from '@seal/platform/mongo/collections';
import type mongoose from 'mongoose';
import type { CheckIns } from '../roster-deps.ts';
import type { CheckIn } from '../check-in.ts';

/** Check-ins; their id is project/day/account, so there is one a day at most. */
export const checkInsCollection: CollectionSpec = {
  name: 'checkIns',
  indexes: [
    { name: 'byDay', key: { projectId: 1, day: 1, _id: 1 } },
    { name: 'creationKey', key: { creationKey: 1 }, unique: true, sparse: true },
  ],
};

/** The only place that writes check-ins; they are only ever added. */
export function createCheckInStore(connection: mongoose.Connection): CheckIns {
  const collection = connection.collection<CheckIn>(
    checkInsCollection.name,
  ) as unknown as mongoose.mongo.Collection<CheckIn>;
  return {
    read: async (id) => (await collection.findOne({ _id: id })) ?? undefined,
    findByKey: async (creationKey) => (await collection.findOne({ creationKey })) ?? undefined,

    async insert(checkIn) {
      const [answer] = await insertAll(collection, [checkIn]);
      if (answer!.inserted) faultPoint('inserted');
      return answer!.inserted;
    },

    between: (projectId, first, last) =>
      collection
        .find({ projectId, day: { $gte: first, $lte: last } })
        .sort({ day: 1, _id: 1 })
        .toArray(),

    all: (projectId) => collection.find({ projectId }).sort({ day: 1, _id: 1 }),
  };
}
