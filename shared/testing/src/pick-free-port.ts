import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';

/**
 * Below the ports that outgoing connections are given, on Linux from 32768 and elsewhere from
 * 49152 on: so none of them takes a port between its picking and its use.
 */
const FIRST = 20_000;
const BEHIND_LAST = 32_000;

const given = new Set<number>();

/** A port of this machine that nobody held a moment ago, at each call another one. */
export async function pickFreePort(): Promise<number> {
  for (;;) {
    const port = randomInt(FIRST, BEHIND_LAST);
    if (given.has(port)) continue;
    given.add(port);
    if (await isFree(port)) return port;
  }
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });
}
