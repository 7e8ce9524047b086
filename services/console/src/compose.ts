import { fileURLToPath } from 'node:url';
import { policyRows } from '@seal/contracts/http/policy-table';
import { accountHelpEndpoints } from '@seal/contracts/console/account-help-endpoints';
import { consoleEndpoints } from '@seal/contracts/console/console-endpoints';
import { createOpenApi } from '@seal/contracts/http/openapi';
import { systemActor } from '@seal/contracts/common/roles';
import { type Clock, systemClock } from '@seal/platform/runtime/clock';
import { createApp } from '@seal/platform/http/create-app';
import { API, refuseOtherMethods, serveRows } from '@seal/platform/http/serve-rows';
import { createLog, type Log } from '@seal/platform/runtime/log';
import { createMetrics } from '@seal/platform/runtime/metrics';
import { migrateCollections } from '@seal/platform/mongo/collections';
import { connectMongo } from '@seal/platform/mongo/connect';
import type { Composed } from '@seal/platform/runtime/run-service';
import { createTokenSigner, createTokenVerifier } from '@seal/platform/http/tokens';
import { readVersion } from '@seal/platform/version';
import { accountHelpHandlers } from './api/account-help-handlers.ts';
import { accountHandlers } from './api/account-handlers.ts';
import { handOn } from './api/hand-on.ts';
import { packAnswers } from './api/pack-answers.ts';
import { createIdentify } from './api/identify.ts';
import { openSession, sessionCookie } from './api/open-session.ts';
import { createPasses } from './api/passes.ts';
import { refuseForgery } from './api/refuse-forgery.ts';
import { servePages } from './api/serve-pages.ts';
import { QUEUES_PATH } from './api/serve-queues.ts';
import { openServices } from './api/services.ts';
import { sessionHandlers } from './api/session-handlers.ts';
import type { Deps } from './application/deps.ts';
import { keepDemoAccounts } from './application/keep-demo-accounts.ts';
import { createTurns } from './application/take-turns.ts';
import type { ConsoleConfig } from './config.ts';
import { accountsCollection } from './data/accounts-collection.ts';
import { createAccountsStore } from './data/accounts-store.ts';
import { rememberAccounts } from './data/remembered-accounts.ts';
import { createSecrets } from './data/secret-hashes.ts';
import { sessionsCollection } from './data/sessions-collection.ts';
import { createSessionsStore } from './data/sessions-store.ts';
import { triesCollection } from './data/tries-collection.ts';
import { createTriesStore } from './data/tries-store.ts';
import { usedKeysCollection } from './data/used-keys-collection.ts';
import { createUsedKeysStore } from './data/used-keys-store.ts';
import { openQueueBoard } from './jobs/queue-board.ts';
import { SIGN_ON_PATH } from './single-sign-on-config.ts';

/** What vite built; beside `src` and `dist` alike. */
const screensFolder = fileURLToPath(new URL('../web/dist/', import.meta.url));

type Connection = Awaited<ReturnType<typeof connectMongo>>;

export const consoleCollections = [
  accountsCollection,
  sessionsCollection,
  triesCollection,
  usedKeysCollection,
];

/**
 * The console, joined and not yet listening. It only looks at queues when asked to, so Redis may be
 * away.
 */
export async function composeConsole(
  config: ConsoleConfig,
  { clock = systemClock, log = createLog('console') }: { clock?: Clock; log?: Log } = {},
): Promise<Composed> {
  const now = () => clock.now();
  const keys = await openKeys(config);
  const mongo = await connectMongo(config.mongo, log);
  await migrateCollections(mongo, consoleCollections);
  const { sessionSecret: secret, redisUrl, queuePrefix: prefix } = config;
  const deps = await openDeps(mongo, secret);
  if (config.demoPassword !== undefined) await keepDemoAccounts(deps, config.demoPassword, now());
  const remembered = rememberAccounts(deps.accounts.read);
  const services = openServices(config.services);
  const identify = createIdentify({ tokens: keys.verifier, recall: remembered.recall, now });
  const cookie = sessionCookie(config.production);
  const sessions = createSessionsStore(mongo);
  const rows = policyRows.map(([, row]) => row);
  const version = readVersion();
  let stopping = false;
  let board: ReturnType<typeof servePages> | undefined;
  const app = createApp({
    log,
    metrics: createMetrics('console'),
    version,
    isStopping: () => stopping,
    findTrouble: async () => [
      ...(await findMongoTrouble(mongo)),
      ...(await services.findUnready()),
    ],
    routes(it) {
      it.use([API, SIGN_ON_PATH, QUEUES_PATH], openSession({ sessions, secret, cookie, now }));
      it.use(API, refuseForgery(rows));
      it.use(API, packAnswers());
      it.use(API, handOn({ rows, ...services, identify, ...createPasses(keys.signer, now) }));
      const handlers = {
        ...sessionHandlers({ deps, signer: keys.signer, cookie, now }),
        ...accountHandlers({ deps, now, forget: remembered.forget }),
      };
      serveRows(it, consoleEndpoints, handlers, identify);
      const help = accountHelpHandlers({ deps, now, forget: remembered.forget });
      serveRows(it, accountHelpEndpoints, help, identify);
      const own = { ...consoleEndpoints, ...accountHelpEndpoints };
      refuseOtherMethods(it, Object.values(own));
      const parts = { config, deps, identify, cookieName: cookie.name, log, now };
      board = servePages(it, {
        ...parts,
        version,
        document: createOpenApi(version),
        screensFolder,
        openBoard: () => openQueueBoard({ at: QUEUES_PATH, redisUrl, prefix, log }),
      });
    },
  });
  return {
    app,
    beginStopping() {
      stopping = true;
      services.endStreams();
    },
    async close() {
      await board?.close();
      await services.close();
      await mongo.close();
    },
  };
}

/** What the acts need, on this database. The command line for accounts opens it too. */
export async function openDeps(mongo: Connection, secret: string): Promise<Deps> {
  return {
    accounts: createAccountsStore(mongo),
    tries: createTriesStore(mongo, secret),
    usedKeys: createUsedKeysStore(mongo),
    secrets: await createSecrets(secret),
    turns: createTurns(),
  };
}

/** Both halves, tried on each other: with keys that are no pair, every call would end in a 401. */
async function openKeys(config: ConsoleConfig) {
  const signer = await createTokenSigner(config.tokenPrivateKey);
  const verifier = await createTokenVerifier(config.tokenPublicKey);
  if (await verifier.verify(await signer.sign(systemActor, 60))) return { signer, verifier };
  throw new Error('TOKEN_PRIVATE_KEY_FILE and TOKEN_PUBLIC_KEY_FILE are not a pair');
}

async function findMongoTrouble(mongo: Connection): Promise<string[]> {
  try {
    await mongo.db!.command({ ping: 1 }, { timeoutMS: 2_000 });
    return [];
  } catch {
    return ['MongoDB does not answer'];
  }
}
