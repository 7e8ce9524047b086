import { ok } from '@seal/kernel/outcome';
import { decide } from '../domain/registration-states.ts';
import { type ActInput, type Changed, changeRegistration } from './change-registration.ts';
import type { RegistrationDeps } from './deps.ts';

/**
 * The enterprise does not want its first set: the order is cancelled while it is not being
 * engraved, the registration stays. Refused: not-found, not-entitled, registration-withdrawn,
 * version-mismatch, idempotency-key-reused.
 */
export function declineSet(
  deps: RegistrationDeps,
  input: ActInput & { reason: string },
): Promise<Changed<'not-entitled' | 'registration-withdrawn'>> {
  return changeRegistration(deps, input, (document) => {
    const decided = decide('decline', document);
    if (!decided.ok || decided.value === null) return decided;
    return ok({ ...decided.value, data: { ...decided.value.data, note: input.reason } });
  });
}
