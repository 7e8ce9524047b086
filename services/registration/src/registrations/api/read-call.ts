import type { Endpoint } from '@seal/contracts/http/endpoint';
import type { Call } from '@seal/platform/http/call';

/** What all calls have, whatever their query and body. */
export type AnyCall = Pick<Call<Endpoint>, 'actor' | 'params' | 'repeat' | 'ifMatch'>;

/** Who asks, when, and under which key. */
export function askedOf({ actor, repeat }: AnyCall, now: () => Date) {
  return { actor, repeat, now: now() };
}

/** Which registration is meant, and which version of it the caller has seen. */
export function targetOf({ params, ifMatch }: AnyCall) {
  return { projectId: params['project']!, registrationId: params['registration']!, ifMatch };
}
