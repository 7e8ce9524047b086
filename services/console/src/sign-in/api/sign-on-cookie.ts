import { hkdfSync } from 'node:crypto';
import type { Request, Response } from 'express';
import { EncryptJWT, jwtDecrypt } from 'jose';
import type { Attempt } from './identity-provider.ts';

/** Longer than somebody takes to sign in at the provider; shorter than a forgotten tab. */
const ATTEMPT_MINUTES = 10;

export interface KeptAttempt extends Attempt {
  /** Where the person wanted to go, on this site. */
  to: string;
}

/**
 * What one attempt has to remember, in a cookie that only this console can read: the callback
 * counts for the browser that began, and no session is kept for who never comes back.
 */
export function createSignOnCookie(secret: string, production: boolean, now: () => Date) {
  const name = production ? '__Host-seal-sign-on' : 'seal-sign-on';
  const attributes = { httpOnly: true, sameSite: 'lax', secure: production, path: '/' } as const;
  const key = new Uint8Array(hkdfSync('sha256', secret, '', 'single sign-on attempt', 32));
  const inHeader = new RegExp(`(?:^|; )${name}=([\\w.-]+)`);
  return {
    async keep(response: Response, attempt: KeptAttempt): Promise<void> {
      const maxAge = ATTEMPT_MINUTES * 60_000;
      const value = await new EncryptJWT({ ...attempt })
        .setProtectedHeader({ alg: 'dir', enc: 'A256GCM' })
        .setExpirationTime(new Date(now().getTime() + maxAge))
        .encrypt(key);
      response.cookie(name, value, { ...attributes, maxAge });
    },

    /** Read once: the browser is told to forget it. Undefined where none came, or a stale one. */
    async take(request: Request, response: Response): Promise<KeptAttempt | undefined> {
      const [, value] = inHeader.exec(request.headers.cookie ?? '') ?? [];
      if (value === undefined) return undefined;
      response.clearCookie(name, attributes);
      try {
        const { payload } = await jwtDecrypt<KeptAttempt>(value, key, { currentDate: now() });
        return payload;
      } catch {
        return undefined;
      }
    },
  };
}
