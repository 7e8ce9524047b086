import type mongoose from 'mongoose';
import type { UsedKeys } from '../application/deps.ts';
import { usedKeysCollection } from './used-keys-collection.ts';

interface UsedKeyDocument {
  _id: string;
  fingerprint: string;
  expireAt: Date;
}

/** Longer keeps fingerprints for nothing; shorter forgets a key that is repeated next morning. */
const KEPT_MS = 24 * 3_600_000;

export function createUsedKeysStore(connection: mongoose.Connection): UsedKeys {
  const collection = connection.collection<UsedKeyDocument>(usedKeysCollection.name);
  return {
    read: async (key) => (await collection.findOne({ _id: key }))?.fingerprint,
    async claim(key, fingerprint, now) {
      const expireAt = new Date(now.getTime() + KEPT_MS);
      const before = await collection.findOneAndUpdate(
        { _id: key },
        { $setOnInsert: { fingerprint, expireAt } },
        { upsert: true, returnDocument: 'before' },
      );
      return before?.fingerprint ?? fingerprint;
    },
  };
}
