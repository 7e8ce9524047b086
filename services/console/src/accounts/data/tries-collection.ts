import type { CollectionSpec } from '@seal/platform/mongo/collections';

/** Wrong tries at a name. In MongoDB, since a flush of Redis must not give a guesser five more. */
export const triesCollection: CollectionSpec = {
  name: 'tries',
  indexes: [{ name: 'expireAt', key: { expireAt: 1 }, expireAfterSeconds: 0 }],
};
