import { fileURLToPath } from 'node:url';
import { createOpenApi } from '@seal/contracts/http/openapi';
import type { Identify } from '@seal/platform/http/guard';
import type { Log } from '@seal/platform/runtime/log';
import { readVersion } from '@seal/platform/version';
import type { App } from '@seal/platform/runtime/module';
import type { ConsoleConfig } from '../config.ts';
import { serveDocs } from './api/serve-docs.ts';
import { QUEUES_PATH, serveQueues } from './api/serve-queues.ts';
import { serveScreens } from './api/serve-screens.ts';
import { openQueueBoard } from './jobs/queue-board.ts';

export { QUEUES_PATH };

/** What vite built; beside `src` and `dist` alike. */
const folder = fileURLToPath(new URL('../../web/dist/', import.meta.url));

interface Given {
  config: ConsoleConfig;
  signIn: { cookieName: string };
  gateway: { identify: Identify };
  log: Log;
}

/** All that is no call of the API: documentation, queues, and the screens. */
export function openPages({ config, signIn, gateway, log }: Given) {
  const { identify } = gateway;
  const { cookieName } = signIn;
  const { redisUrl, queuePrefix: prefix, startProject = '' } = config;
  let board: ReturnType<typeof serveQueues> | undefined;
  return {
    /** Last, since the screens answer whatever address is left. */
    serve(app: App): void {
      const version = readVersion();
      serveDocs(app, createOpenApi(version));
      const open = () => openQueueBoard({ at: QUEUES_PATH, redisUrl, prefix, log });
      board = serveQueues(app, { identify, open });
      const singleSignOn = config.singleSignOn !== undefined;
      serveScreens(app, { folder, version, startProject, cookieName, singleSignOn });
    },
    close: async () => board?.close(),
  };
}
