import type { Handled } from '@seal/platform/http/call';
import type { Response } from 'express';
import type { NotLetIn } from '../application/check-credentials.ts';
import { secondsUntil } from '../../accounts/exports.ts';

/** A refused sign-in; a lock says in seconds when it ends. */
export function refuseEntry(refusal: NotLetIn, response: Response, now: Date): Handled {
  const { lockedUntil, ...refused } = refusal;
  if (lockedUntil) response.setHeader('Retry-After', secondsUntil(lockedUntil, now));
  return { ok: false, refusal: refused };
}
