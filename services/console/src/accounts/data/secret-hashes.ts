import { createHmac, randomBytes } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';
import pLimit from 'p-limit';
import type { Secrets } from '../application/deps.ts';

/**
 * Argon2id (the library's default), 19 MiB and two passes: OWASP's first recommendation, some 30 ms
 * here. Less makes a stolen hash cheaper to guess, more makes sign-in a way to exhaust the server.
 */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/**
 * Hashing shares the threads on which tokens are checked; more than this at once, and a flood of
 * guesses would slow every call.
 */
const MOST_AT_ONCE = 2;

export async function createSecrets(key: string): Promise<Secrets> {
  const limited = pLimit(MOST_AT_ONCE);
  const nobodys = await hash(randomBytes(32), COST);
  return {
    hash: (secret) => limited(() => hash(secret, COST)),
    async verify(given, secret) {
      const right = await limited(() => verify(given ?? nobodys, secret));
      return right && given !== undefined;
    },
    make: () => randomBytes(32).toString('base64url'),
    obscure: (fingerprint) =>
      createHmac('sha256', key).update(`fingerprint/${fingerprint}`).digest('base64url'),
  };
}
