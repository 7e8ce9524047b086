import type { Endpoint } from '@seal/contracts/http/endpoint';
import type { Refused } from '@seal/contracts/http/error-catalogue';
import { type Actor, systemActor } from '@seal/contracts/common/roles';
import { ok, type Outcome, refuse } from '@seal/kernel/outcome';
import type { Request } from 'express';
import type { TokenVerifier } from './tokens.ts';

/** Finds out who is calling; undefined where nobody is signed in. */
export type Identify = (request: Request) => Promise<Actor | undefined>;

/** Lets a call pass where its row of the policy table names a role of the caller. */
export async function permit(
  row: Endpoint,
  request: Request,
  identify: Identify,
): Promise<Outcome<Actor, Refused>> {
  if (row.access === 'public') return ok(systemActor);
  const actor = await identify(request);
  if (!actor) return refuse('unauthenticated');
  const { access } = row;
  if (!actor.roles.some((role) => access.includes(role))) return refuse('forbidden');
  return ok(actor);
}

/** The bearer token of a request, if it carries one. */
export function bearerOf(request: Request): string | undefined {
  const header = request.headers.authorization;
  return header?.startsWith('Bearer ') ? header.slice(7) : undefined;
}

/** Who is calling a service behind the console: whoever the bearer token was signed for. */
export function identifyBearer(tokens: TokenVerifier): Identify {
  return async (request) => {
    const token = bearerOf(request);
    return token === undefined ? undefined : (await tokens.verify(token))?.actor;
  };
}
