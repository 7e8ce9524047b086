import { createServer, type Server } from 'node:http';
import closeWithGrace from 'close-with-grace';
import type { Express } from 'express';
import type { Log } from './log.ts';

/** A service, put together and not yet listening. */
export interface Composed {
  app: Express;
  /** From now on requests are answered 503 with Retry-After. */
  beginStopping(): void;
  close(): Promise<void>;
}

export interface RunSettings {
  host: string;
  port: number;
}

/** Within this a stop must be done; what is still open then is cut (infra/docs/promises.md, P3). */
const STOP_WITHIN_MS = 9_000;

/** Listens until a signal, a fatal error, or the end of the process that started this one. */
export async function runService(
  composed: Composed,
  { host, port }: RunSettings,
  log: Log,
): Promise<void> {
  const server = createServer(composed.app);
  await listen(server, host, port);
  log.info({ port: (server.address() as { port: number }).port }, 'ready');
  const grace = closeWithGrace(
    { delay: STOP_WITHIN_MS, logger: false },
    async ({ err, signal }) => {
      if (err)
        log.fatal(
          { name: err.name, stack: err.stack?.split('\n').slice(1, 8) },
          'stopping after an error',
        );
      else log.info({ signal }, 'stopping');
      composed.beginStopping();
      await finishRequests(server);
      await composed.close();
    },
  );
  // Started by npm start: without its starter it would hold its port for nobody.
  process.on('disconnect', () => void grace.close());
  // It may have gone while this one was still being put together.
  if (process.send !== undefined && !process.connected) void grace.close();
}

function listen(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => resolve());
  });
}

/** Requests under way are answered; idle connections are closed. */
function finishRequests(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeIdleConnections();
  });
}
