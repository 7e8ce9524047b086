import type { CollectionSpec } from '@seal/platform/mongo/collections';
import type mongoose from 'mongoose';
import type { SpotChecks } from '../spot-check-deps.ts';
import type { SpotCheck } from '../spot-check.ts';
import { createRecordStore, olderThan } from '@seal/platform/mongo/record-store';

/** Spot checks, one document each with its whole worksheet. */
export const spotChecksCollection: CollectionSpec = {
  name: 'spotChecks',
  hasHistory: true,
  indexes: [
    { name: 'newestFirst', key: { projectId: 1, drawnAt: -1, _id: -1 } },
    { name: 'book', key: { projectId: 1, _id: 1 } },
    { name: 'creationKey', key: { creationKey: 1 }, unique: true, sparse: true },
  ],
};

export function createSpotCheckStore(connection: mongoose.Connection): SpotChecks {
  const collection = connection.collection<SpotCheck>(
    spotChecksCollection.name,
  ) as unknown as mongoose.mongo.Collection<SpotCheck>;
  return {
    ...createRecordStore(collection),

    list: ({ projectId, after, most }) =>
      collection
        .find({ projectId, ...olderThan('drawnAt', after) })
        .sort({ drawnAt: -1, _id: -1 })
        .limit(most)
        .toArray(),

    all: (projectId) => collection.find({ projectId }).sort({ _id: 1 }),
  };
}
