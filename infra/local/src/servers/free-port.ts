import { createServer } from 'node:net';

/** Whether a server of ours could listen there now. */
export function isPortFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
  });
}

/** A port that was free a moment ago; another process may still be faster. */
function pickFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      const port = address !== null && typeof address === 'object' ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });
}

/**
 * How often another free port is tried when a neighbour took the first between asking and using it.
 */
const ATTEMPTS = 3;

/** Starts something on the port asked for, or, for port 0, on one that is free. */
export async function startOnPort<T>(
  port: number,
  start: (port: number) => Promise<T>,
  signal?: AbortSignal,
): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await start(port === 0 ? await pickFreePort() : port);
    } catch (error) {
      if (port !== 0 || attempt === ATTEMPTS || signal?.aborted) throw error;
    }
  }
}
