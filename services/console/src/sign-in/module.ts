import { consoleEndpoints } from '@seal/contracts/console/console-endpoints';
import { API } from '@seal/platform/http/serve-rows';
import type { TokenSigner } from '@seal/platform/http/tokens';
import type { Log } from '@seal/platform/runtime/log';
import { type App, type ModuleRecords, routes } from '@seal/platform/runtime/module';
import type { OpenService } from '@seal/platform/runtime/open-service';
import type { AccountsModule } from '../accounts/module.ts';
import type { ConsoleConfig } from '../config.ts';
import { openSession, sessionCookie } from './api/open-session.ts';
import { serveSingleSignOn } from './api/serve-single-sign-on.ts';
import { sessionHandlers } from './api/session-handlers.ts';
import { createSessionsStore } from './data/sessions-store.ts';
import { sessionsCollection } from './data/sessions-collection.ts';
import { createUsedKeysStore } from './data/used-keys-store.ts';
import { usedKeysCollection } from './data/used-keys-collection.ts';
import { SIGN_ON_PATH } from './single-sign-on-config.ts';

export { csrf } from './api/begin-session.ts';

export const signInRecords: ModuleRecords = {
  collections: [sessionsCollection, usedKeysCollection],
};

interface Given {
  config: ConsoleConfig;
  accounts: AccountsModule;
  signer: TokenSigner;
  log: Log;
  now(): Date;
}

/** Who comes in, by password, secret or the county's provider, and how long that counts. */
export function openSignIn(
  mongo: OpenService['mongo'],
  { config, accounts, signer, log, now }: Given,
) {
  const { sessionSecret: secret, production, singleSignOn: settings } = config;
  const deps = { ...accounts.deps, usedKeys: createUsedKeysStore(mongo) };
  const cookie = sessionCookie(production);
  const sessions = createSessionsStore(mongo);
  const { signIn, readSession, signOut, issueToken, changePassword } = consoleEndpoints;
  return {
    cookieName: cookie.name,
    /** Before everything that asks who is calling. */
    openSessions(app: App, others: readonly string[]): void {
      app.use([API, SIGN_ON_PATH, ...others], openSession({ sessions, secret, cookie, now }));
    },
    serveSingleSignOn(app: App): void {
      if (settings) serveSingleSignOn(app, { settings, deps, secret, production, log, now });
    },
    routes: [
      routes(
        { signIn, readSession, signOut, issueToken, changePassword },
        sessionHandlers({ deps, signer, cookie, now, forget: accounts.forget }),
      ),
    ],
  };
}
