import { Pool } from 'undici';
import type { ServiceUrls } from '../../config.ts';

export type Upstream = keyof ServiceUrls;

export interface Services {
  pools: Record<Upstream, Pool>;
  /** For streams that stay open for minutes. */
  streams: Record<Upstream, Pool>;
  /** A sentence for each service that is not ready. */
  findUnready(): Promise<string[]>;
  /** Streams would keep a process from stopping for minutes; browsers come back by themselves. */
  endStreams(): void;
  /** Waits for calls under way. */
  close(): Promise<void>;
}

/** More than a service works on at once; fewer would queue calls here that it had room for. */
const CONNECTIONS = 256;

/** Open screens at once, each of which holds one. More would be no county's hall. */
const STREAMS = 2_000;

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
  const open = (url: string, connections: number) =>
    new Pool(new URL(url).origin, {
      connections,
      connect: { timeout: CONNECT_TIMEOUT_MS },
      headersTimeout: HEADERS_TIMEOUT_MS,
      bodyTimeout: BODY_TIMEOUT_MS,
    });
  const openAll = (connections: number) => ({
    registration: open(urls.registration, connections),
    engraving: open(urls.engraving, connections),
    finance: open(urls.finance, connections),
  });
  const pools = openAll(CONNECTIONS);
  const streams = openAll(STREAMS);
  const entries = Object.entries(pools);
  return {
    pools,
    streams,
    async findUnready() {
      const found = await Promise.all(entries.map(([name, pool]) => askReady(name, pool)));
      return found.filter((it) => it !== undefined);
    },
    endStreams() {
      for (const pool of Object.values(streams)) void pool.destroy();
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
