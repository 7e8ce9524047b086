import type { CollectionSpec } from '@seal/platform/mongo/collections';

export const projectsCollection: CollectionSpec = {
  name: 'projects',
  hasHistory: true,
  indexes: ['registration', 'engraving'].map((consumer) => ({
    name: `unpublished-${consumer}`,
    key: { [`unpublished.${consumer}.at`]: 1 },
    sparse: true,
  })),
};
