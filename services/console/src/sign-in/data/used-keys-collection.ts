import type { CollectionSpec } from '@seal/platform/mongo/collections';

/** Idempotency-Keys of sign-ins and token requests, which make nothing that could carry the key. */
export const usedKeysCollection: CollectionSpec = {
  name: 'usedKeys',
  indexes: [{ name: 'expireAt', key: { expireAt: 1 }, expireAfterSeconds: 0 }],
};
