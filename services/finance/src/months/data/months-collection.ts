import type { CollectionSpec } from '@seal/platform/mongo/collections';
import { lockedStates } from '../domain/month.ts';

export const monthsCollection: CollectionSpec = {
  name: 'months',
  hasHistory: true,
  indexes: [
    { name: 'of-project', key: { projectId: 1, month: 1 }, unique: true },
    {
      // The two states that somebody has to finish; few documents are ever in them.
      name: 'unfinished',
      key: { state: 1 },
      partialFilterExpression: { state: { $in: lockedStates.filter((it) => it !== 'settled') } },
    },
  ],
};
