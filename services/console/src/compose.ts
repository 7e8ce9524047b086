import { type Clock, systemClock } from '@seal/platform/runtime/clock';
import { createLog, type Log } from '@seal/platform/runtime/log';
import { createMetrics } from '@seal/platform/runtime/metrics';
import type { Composed } from '@seal/platform/runtime/run-service';
import { createApp } from '@seal/platform/http/create-app';
import { refuseOtherMethods } from '@seal/platform/http/serve-rows';
import { migrateCollections } from '@seal/platform/mongo/collections';
import { connectMongo, findMongoTrouble } from '@seal/platform/mongo/connect';
import { readVersion } from '@seal/platform/version';
import { accountRecords, openAccounts } from './accounts/module.ts';
import type { ConsoleConfig } from './config.ts';
import { openGateway, openKeys } from './gateway/module.ts';
import { openPages, QUEUES_PATH } from './pages/module.ts';
import { openSignIn, signInRecords } from './sign-in/module.ts';

const collections = [accountRecords, signInRecords].flatMap((it) => it.collections);

/** The console, joined and not yet listening. It needs no Redis until somebody looks at queues. */
export async function composeConsole(
  config: ConsoleConfig,
  { clock = systemClock, log = createLog('console') }: { clock?: Clock; log?: Log } = {},
): Promise<Composed> {
  const now = () => clock.now();
  const keys = await openKeys(config);
  const mongo = await connectMongo(config.mongo, log);
  await migrateCollections(mongo, collections);
  const accounts = await openAccounts(mongo, config, now);
  const signIn = openSignIn(mongo, { config, accounts, signer: keys.signer, log, now });
  const gateway = openGateway({ config, accounts, keys, now });
  const pages = openPages({ config, signIn, gateway, log });
  const served = [...signIn.routes, ...accounts.routes];
  const own = served.flatMap((it) => it.endpoints);
  let stopping = false;
  const app = createApp({
    log,
    metrics: createMetrics('console'),
    version: readVersion(),
    isStopping: () => stopping,
    findTrouble: async () => [...(await findMongoTrouble(mongo)), ...(await gateway.findUnready())],
    routes(it) {
      signIn.openSessions(it, [QUEUES_PATH]);
      gateway.serve(it);
      for (const { serve } of served) serve(it, gateway.identify);
      refuseOtherMethods(it, own);
      signIn.serveSingleSignOn(it);
      pages.serve(it);
    },
  });
  return {
    app,
    beginStopping() {
      stopping = true;
      gateway.beginStopping();
    },
    async close() {
      for (const it of [pages, gateway, mongo]) await it.close();
    },
  };
}
