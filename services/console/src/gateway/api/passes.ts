import type { Actor } from '@seal/contracts/common/roles';
import type { TokenSigner } from '@seal/platform/http/tokens';
import { LRUCache } from 'lru-cache';

/** Longer outlives a role in the services; shorter could run out while a call waits in a queue. */
const PASS_SECONDS = 60;

/** Remembered for half its life, so that one handed on is good for another half at least. */
const REMEMBERED_MS = 30_000;

/**
 * More people than are at work at once. Larger: memory for passes nobody uses. Smaller than that:
 * who is forgotten has each call signed anew.
 */
const MOST_REMEMBERED = 1_000;

/** The services know tokens only: who calls by session is given a short-lived one for the way. */
export function createPasses(signer: TokenSigner, now: () => Date) {
  const known = new LRUCache<string, Promise<string>>({ max: MOST_REMEMBERED, ttl: REMEMBERED_MS });
  return {
    passFor(actor: Actor): Promise<string> {
      // Roles are part of the key: a changed account must not ride on an older pass.
      const key = `${actor.id} ${actor.roles.join()}`;
      const remembered = known.get(key);
      if (remembered) return remembered;
      const pass = signer.sign(actor, PASS_SECONDS, now());
      known.set(key, pass);
      return pass;
    },
  };
}
