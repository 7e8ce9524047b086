import { Pool } from 'undici';
import type { ServiceUrls } from '../config.ts';

export type Upstream = keyof ServiceUrls;

export interface Services {
  pools: Record<Upstream, Pool>;
  /** A sentence for each service that is not ready. */
  findUnready(): Promise<string[]>;
  /** Waits for calls under way. */
  close(): Promise<void>;
}

/** More than a service works on at once; fewer would queue calls here that it had room for. */
const CONNECTIONS = 256;

/** Shorter would take a busy service to be down; longer keeps callers waiting for one that is. */
const CONNECT_TIMEOUT_MS = 3_000;

/** Longer than any act takes; shorter would leave callers unsure of what was written. */
const HEADERS_TIMEOUT_MS = 30_000;

/** Between two pieces of an answer. */
const BODY_TIMEOUT_MS = 60_000;

/** Larger and /readyz itself is taken to hang. */
const READY_TIMEOUT_MS = 2_000;

/** Keep-alive connections to the three services. */
export function openServices(urls: ServiceUrls): Services {
  const open = (url: string) =>
    new Pool(new URL(url).origin, {
      connections: CONNECTIONS,
      connect: { timeout: CONNECT_TIMEOUT_MS },
      headersTimeout: HEADERS_TIMEOUT_MS,
      bodyTimeout: BODY_TIMEOUT_MS,
    });
  const pools = {
    registration: open(urls.registration),
    engraving: open(urls.engraving),
    finance: open(urls.finance),
  };
  const entries = Object.entries(pools);
  return {
    pools,
    async findUnready() {
      const found = await Promise.all(entries.map(([name, pool]) => askReady(name, pool)));
      return found.filter((it) => it !== undefined);
    },
    async close() {
      await Promise.all(entries.map(([, pool]) => pool.close()));
    },
  };
}

async function askReady(name: string, pool: Pool): Promise<string | undefined> {
  try {
    const { statusCode, body } = await pool.request({
      method: 'GET',
      path: '/readyz',
      signal: AbortSignal.timeout(READY_TIMEOUT_MS),
    });
    await body.dump();
    return statusCode === 200 ? undefined : `${name} is not ready`;
  } catch {
    return `${name} does not answer`;
  }
}
