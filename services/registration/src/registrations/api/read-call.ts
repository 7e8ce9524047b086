import type { CallAt } from '@seal/platform/http/handler';

/** Who asks, when, and under which key. */
export function askedOf({ actor, repeat }: CallAt, now: () => Date) {
  return { actor, repeat, now: now() };
}

/** Which registration is meant, and which version of it the caller has seen. */
export function targetOf({ params, ifMatch }: CallAt<'project' | 'registration'>) {
  return { projectId: params.project, registrationId: params.registration, ifMatch };
}
