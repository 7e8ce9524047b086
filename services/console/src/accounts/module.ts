import { accountHelpEndpoints } from '@seal/contracts/console/account-help-endpoints';
import { consoleEndpoints } from '@seal/contracts/console/console-endpoints';
import { type ModuleRecords, routes } from '@seal/platform/runtime/module';
import type { OpenService } from '@seal/platform/runtime/open-service';
import { accountHelpHandlers } from './api/account-help-handlers.ts';
import { accountHandlers } from './api/account-handlers.ts';
import type { Deps } from './application/deps.ts';
import { keepDemoAccounts } from './application/keep-demo-accounts.ts';
import { createTurns } from './data/take-turns.ts';
import { accountsCollection } from './data/accounts-collection.ts';
import { createAccountsStore } from './data/accounts-store.ts';
import { rememberAccounts } from './data/remembered-accounts.ts';
import { createSecrets } from './data/secret-hashes.ts';
import { triesCollection } from './data/tries-collection.ts';
import { createTriesStore } from './data/tries-store.ts';

/** Wrong tries belong to a name, and who helps an account ends its lock: so they are kept here. */
export const accountRecords: ModuleRecords = { collections: [accountsCollection, triesCollection] };

/** What the acts need, on this database. The command line for accounts opens it too. */
export async function openAccountDeps(mongo: OpenService['mongo'], secret: string): Promise<Deps> {
  return {
    accounts: createAccountsStore(mongo),
    tries: createTriesStore(mongo, secret),
    secrets: await createSecrets(secret),
    turns: createTurns(),
  };
}

export type AccountsModule = Awaited<ReturnType<typeof openAccounts>>;

/** Who may do what: accounts, their terms, and the help that an administrator gives. */
export async function openAccounts(
  mongo: OpenService['mongo'],
  { sessionSecret, demoPassword }: { sessionSecret: string; demoPassword: string | undefined },
  now: () => Date,
) {
  const deps = await openAccountDeps(mongo, sessionSecret);
  if (demoPassword !== undefined) await keepDemoAccounts(deps, demoPassword, now());
  const { recall, forget } = rememberAccounts(deps.accounts.read);
  const { listAccounts, createAccount, changeAccount } = consoleEndpoints;
  const given = { deps, now, forget };
  return {
    deps,
    recall,
    forget,
    routes: [
      routes({ listAccounts, createAccount, changeAccount }, accountHandlers(given)),
      routes(accountHelpEndpoints, accountHelpHandlers(given)),
    ],
  };
}
