import { policyRows } from '@seal/contracts/http/policy-table';
import { systemActor } from '@seal/contracts/common/roles';
import { API } from '@seal/platform/http/serve-rows';
import { createTokenSigner, createTokenVerifier } from '@seal/platform/http/tokens';
import type { AccountsModule } from '../accounts/module.ts';
import type { App } from '@seal/platform/runtime/module';
import type { ConsoleConfig } from '../config.ts';
import { handOn } from './api/hand-on.ts';
import { createIdentify } from './api/identify.ts';
import { packAnswers } from './api/pack-answers.ts';
import { createPasses } from './api/passes.ts';
import { refuseForgery } from './api/refuse-forgery.ts';
import { openServices } from './api/services.ts';

/** Both halves, tried on each other: with keys that are no pair, every call would end in a 401. */
export async function openKeys(config: ConsoleConfig) {
  const signer = await createTokenSigner(config.tokenPrivateKey);
  const verifier = await createTokenVerifier(config.tokenPublicKey);
  if (await verifier.verify(await signer.sign(systemActor, 60))) return { signer, verifier };
  throw new Error('TOKEN_PRIVATE_KEY_FILE and TOKEN_PUBLIC_KEY_FILE are not a pair');
}

interface Given {
  config: ConsoleConfig;
  accounts: AccountsModule;
  keys: Awaited<ReturnType<typeof openKeys>>;
  now(): Date;
}

/** Who calls, and the way to the service that answers. */
export function openGateway({ config, accounts, keys, now }: Given) {
  const services = openServices(config.services);
  const identify = createIdentify({ tokens: keys.verifier, recall: accounts.recall, now });
  const rows = policyRows.map(([, row]) => row);
  return {
    identify,
    findUnready: services.findUnready,
    beginStopping: services.endStreams,
    close: services.close,
    /** After the sessions, before what the console answers itself. */
    serve(app: App): void {
      const passes = createPasses(keys.signer, now);
      app.use(API, refuseForgery(rows));
      app.use(API, packAnswers());
      app.use(API, handOn({ rows, ...services, identify, ...passes }));
    },
  };
}
