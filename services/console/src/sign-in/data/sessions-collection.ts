import type { CollectionSpec } from '@seal/platform/mongo/collections';

/**
 * Sessions live in MongoDB and not in Redis: a flush or an outage of Redis must not sign the whole
 * hall out. MongoDB removes what has run out; until then the store refuses it.
 */
export const sessionsCollection: CollectionSpec = {
  name: 'sessions',
  indexes: [{ name: 'endsAt', key: { endsAt: 1 }, expireAfterSeconds: 0 }],
};
