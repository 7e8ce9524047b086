import { type Role, systemActor } from '@seal/contracts/common/roles';
import { describesAggregate } from '@seal/kernel/aggregate/testing-aggregate';
import { newId } from '@seal/kernel/ids';
import { openTestDatabase } from '@seal/testing/test-database';
import { viewAccount } from './application/account-view.ts';
import { changeDecided } from './application/change-decided.ts';
import { accountsCollection } from './data/accounts-collection.ts';
import { createAccountsStore } from './data/accounts-store.ts';
import { newAccount } from './domain/account.ts';
import { decideTerms } from './domain/decide-terms.ts';

const rolesOf: Record<string, Role> = { one: 'clerk', two: 'auditor', three: 'finance' };

describesAggregate('an account', async (probe) => {
  const { mongo, close } = await openTestDatabase([accountsCollection]);
  const store = createAccountsStore(mongo);
  const accounts = { ...store, change: probe.write(store.change) };
  return {
    folding: {},
    async open() {
      const secretHash = '$argon2id$';
      const wanted = {
        username: newId(),
        kind: 'person',
        roles: ['engraver'],
        secretHash,
      } as const;
      const account = newAccount(wanted, systemActor, undefined, new Date(0));
      await store.insert(account);
      return account._id;
    },
    read: store.read,
    change: (id, content, context) =>
      changeDecided(accounts, id, context, (account) => {
        const terms = { roles: [rolesOf[content]!], active: true };
        return decideTerms(account, terms, systemActor, context.now);
      }),
    refuse: {
      change: (id, context) =>
        changeDecided(accounts, id, context, (account) => {
          const terms = { roles: [], active: true };
          return decideTerms(account, terms, { ...systemActor, id }, context.now);
        }),
      code: 'own-account',
    },
    view: (account) => viewAccount(account),
    publishes: false,
    close,
  };
});
