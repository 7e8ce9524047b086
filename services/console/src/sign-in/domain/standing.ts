import type { AccountDocument } from '../../accounts/exports.ts';

/** A session unused this long has ended: longer leaves a counter open over lunch. */
export const SESSION_IDLE_MINUTES = 30;

/** However busy, a session ends after a shift: longer would outlive the day that began it. */
export const SESSION_LONGEST_HOURS = 12;

/** Longer: outlives a role in a service that is called directly. Shorter: more signing-in. */
export const TOKEN_SECONDS = 1_800;

const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;

/**
 * Whether what was given to somebody at `givenAt` (a session, a token) still counts: the account
 * is active, and neither its roles nor its secret have changed since.
 */
export function stillCounts(account: AccountDocument, givenAt: Date): boolean {
  return account.active && givenAt >= account.credentialsChangedAt;
}

/** When a session that began at `signedInAt` ends if it is not used again after `now`. */
export function sessionEnd(signedInAt: Date, now: Date): Date {
  const idle = now.getTime() + SESSION_IDLE_MINUTES * MINUTE_MS;
  return new Date(Math.min(idle, signedInAt.getTime() + SESSION_LONGEST_HOURS * HOUR_MS));
}

/** Whether a session that began at `signedInAt` has lasted its longest time. */
export function isOutlived(signedInAt: Date, now: Date): boolean {
  return now.getTime() >= signedInAt.getTime() + SESSION_LONGEST_HOURS * HOUR_MS;
}
