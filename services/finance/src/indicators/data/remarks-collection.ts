import type { CollectionSpec } from '@seal/platform/mongo/collections';

export const remarksCollection: CollectionSpec = {
  name: 'evaluationRemarks',
  hasHistory: true,
  indexes: [],
};
