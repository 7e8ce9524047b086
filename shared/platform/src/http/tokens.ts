import { Role } from '@seal/contracts/common/roles';
import type { Actor } from '@seal/contracts/common/roles';
import { type CryptoKey, importPKCS8, importSPKI, jwtVerify, SignJWT } from 'jose';
import { LRUCache } from 'lru-cache';
import { z } from 'zod';

const ISSUER = 'seal-console';
const ALGORITHM = 'EdDSA';

const Claims = z.object({
  sub: z.string(),
  name: z.string(),
  roles: z.array(Role),
  iat: z.number(),
  exp: z.number(),
});

/** A checked token: who, and when it was given. */
export interface Verified {
  actor: Actor;
  issuedAt: Date;
}

/** A token runs out by the clock, not by how long it has been kept: its end is kept with it. */
interface Known {
  verified: Verified;
  expiresAt: number;
}

export interface TokenVerifier {
  /** Answers undefined for a token that is not ours, is altered, or has run out. */
  verify(token: string): Promise<Verified | undefined>;
}

/** Larger holds more memory; smaller checks a signature more often for nothing. */
const REMEMBERED_TOKENS = 2_000;

/**
 * Each service checks tokens by itself with the console's public key. A signature that was found
 * good is remembered until it runs out: checking costs more than all the rest of a request's guard.
 */
export async function createTokenVerifier(publicKeyPem: string): Promise<TokenVerifier> {
  const key = await importSPKI(publicKeyPem, ALGORITHM);
  const known = new LRUCache<string, Known>({ max: REMEMBERED_TOKENS });
  return {
    async verify(token) {
      const remembered = known.get(token);
      if (remembered) {
        if (remembered.expiresAt > Date.now()) return remembered.verified;
        known.delete(token);
      }
      const claims = await readClaims(token, key);
      if (!claims) return undefined;
      const verified = {
        actor: { id: claims.sub, name: claims.name, roles: claims.roles },
        issuedAt: new Date(Math.round(claims.iat * 1_000)),
      };
      known.set(token, { verified, expiresAt: claims.exp * 1_000 });
      return verified;
    },
  };
}

async function readClaims(token: string, key: CryptoKey) {
  try {
    const { payload } = await jwtVerify(token, key, { issuer: ISSUER, algorithms: [ALGORITHM] });
    return Claims.parse(payload);
  } catch {
    return undefined;
  }
}

export interface TokenSigner {
  /**
   * `issuedAt` is kept to the millisecond (a NumericDate may have a fraction): in whole seconds a
   * token given right after a change of password would seem to be older than it.
   */
  sign(actor: Actor, seconds: number, issuedAt?: Date): Promise<string>;
}

/** Only the console signs. */
export async function createTokenSigner(privateKeyPem: string): Promise<TokenSigner> {
  const key = await importPKCS8(privateKeyPem, ALGORITHM);
  return {
    sign: (actor, seconds, issuedAt = new Date()) =>
      new SignJWT({ name: actor.name, roles: [...actor.roles] })
        .setProtectedHeader({ alg: ALGORITHM })
        .setSubject(actor.id)
        .setIssuer(ISSUER)
        .setIssuedAt(issuedAt.getTime() / 1_000)
        .setExpirationTime(`${seconds}s`)
        .sign(key),
  };
}
