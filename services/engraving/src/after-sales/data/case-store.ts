import type { CollectionSpec } from '@seal/platform/mongo/collections';
import type mongoose from 'mongoose';
import type { Cases } from '../case-deps.ts';
import type { ServiceCase } from '../service-case.ts';
import { clockFilter } from '../../deadlines/module.ts';
import { createRecordStore, olderThan } from '@seal/platform/mongo/record-store';

/** After-sales and docking cases. */
export const casesCollection: CollectionSpec = {
  name: 'cases',
  hasHistory: true,
  indexes: [
    { name: 'newestFirst', key: { projectId: 1, openedAt: -1, _id: -1 } },
    { name: 'open', key: { projectId: 1, closedAt: 1, openedAt: -1, _id: -1 } },
    { name: 'book', key: { projectId: 1, _id: 1 } },
    { name: 'dueTimes', key: { dueAt: 1 } },
    { name: 'creationKey', key: { creationKey: 1 }, unique: true, sparse: true },
  ],
};

export function createCaseStore(connection: mongoose.Connection): Cases {
  const collection = connection.collection<ServiceCase>(
    casesCollection.name,
  ) as unknown as mongoose.mongo.Collection<ServiceCase>;
  return {
    ...createRecordStore(collection),

    list: ({ projectId, kind, state, now, after, most }) =>
      collection
        .find({
          projectId,
          ...(kind === undefined ? {} : { kind }),
          ...clockFilter('', state, now),
          ...olderThan('openedAt', after),
        })
        .sort({ openedAt: -1, _id: -1 })
        .limit(most)
        .toArray(),

    withoutDueTime: (most) => collection.find({ dueAt: null }).limit(most).toArray(),

    all: (projectId) => collection.find({ projectId }).sort({ _id: 1 }),
  };
}
