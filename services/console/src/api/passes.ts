import type { Actor } from '@seal/contracts/common/roles';
import type { TokenSigner } from '@seal/platform/http/tokens';

/** Longer outlives a role in the services; shorter could run out while a call waits in a queue. */
const PASS_SECONDS = 60;

/** Remembered for half its life, so that one handed on is good for another half at least. */
const REMEMBERED_MS = 30_000;

/** More people than are at work at once; past it all are signed anew. */
const MOST_REMEMBERED = 1_000;

/** The services know tokens only: who calls by session is given a short-lived one for the way. */
export function createPasses(signer: TokenSigner, now: () => Date) {
  const known = new Map<string, { pass: Promise<string>; at: number }>();
  return {
    passFor(actor: Actor): Promise<string> {
      // Roles are part of the key: a changed account must not ride on an older pass.
      const key = `${actor.id} ${actor.roles.join()}`;
      const at = performance.now();
      const remembered = known.get(key);
      if (remembered && at - remembered.at < REMEMBERED_MS) return remembered.pass;
      if (known.size >= MOST_REMEMBERED) known.clear();
      const pass = signer.sign(actor, PASS_SECONDS, now());
      known.set(key, { pass, at });
      return pass;
    },
  };
}
