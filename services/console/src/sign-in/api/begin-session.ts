import { csrfSync } from 'csrf-sync';
import type { Request } from 'express';
import type { Session } from 'express-session';

/** 64 bytes as hex: shorter gains nothing, longer fills headers. */
export const csrf = csrfSync({ size: 64 });

/**
 * A session under a new id, whatever id came with the request (fixation), with a CSRF token of its
 * own unless one is kept; durable before it is answered.
 */
export async function beginSession(
  request: Request,
  accountId: string,
  now: Date,
  keptToken?: string | null,
): Promise<Session> {
  await settled((done) => request.session!.regenerate(done));
  const session = request.session!;
  session.accountId = accountId;
  session.signedInAt = now.toISOString();
  session.csrfToken = keptToken ?? csrf.generateToken(request, true);
  await settled((done) => session.save(done));
  return session;
}

export async function endSession(request: Request): Promise<void> {
  await settled((done) => request.session!.destroy(done));
}

function settled(run: (done: (error?: unknown) => void) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    run((error) => (error ? reject(error as Error) : resolve()));
  });
}
