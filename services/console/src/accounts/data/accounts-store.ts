import { faultPoint } from '@seal/platform/runtime/fault-points';
import { createChangeBatcher } from '@seal/platform/batching/batched-changes';
import { createInsertBatcher } from '@seal/platform/batching/batched-inserts';
import { createReadBatcher } from '@seal/platform/batching/batched-reads';
import type mongoose from 'mongoose';
import type { Accounts } from '../application/deps.ts';
import type { AccountDocument } from '../domain/account.ts';
import { accountsCollection } from './accounts-collection.ts';

/** Accounts in MongoDB. */
export function createAccountsStore(connection: mongoose.Connection): Accounts {
  const collection = connection.collection<AccountDocument>(accountsCollection.name);
  const insert = createInsertBatcher(collection);
  const find = async (filter: mongoose.mongo.Filter<AccountDocument>) =>
    (await collection.findOne(filter)) ?? undefined;
  return {
    read: createReadBatcher(collection),
    readByUsername: (username) => find({ username }),
    readByCreationKey: (creationKey) => find({ creationKey }),
    list: (afterId, limit) =>
      collection
        .find(afterId === undefined ? {} : { _id: { $gt: afterId } }, {
          projection: { history: 0 },
        })
        .sort({ _id: 1 })
        .limit(limit)
        .toArray(),
    async insert(account) {
      const answer = await insert(account);
      if (!answer.inserted)
        return answer.duplicateOf === 'creationKey' ? 'key-used' : 'username-taken';
      faultPoint('inserted');
      return 'inserted';
    },
    change: createChangeBatcher(collection),
  };
}
