import { ok } from '@seal/kernel/outcome';
import { decide } from '../domain/registration-states.ts';
import { type ActInput, type Changed, changeRegistration } from './change-registration.ts';
import type { RegistrationDeps } from './deps.ts';

/**
 * Withdraws a registration: at once where no set is granted, else engraving is asked to cancel the
 * order, which it does while that is not being engraved.
 * Refused: not-found, registration-withdrawn, version-mismatch, idempotency-key-reused.
 */
export function withdrawRegistration(
  deps: RegistrationDeps,
  input: ActInput & { reason: string },
): Promise<Changed<'registration-withdrawn'>> {
  return changeRegistration(deps, input, (document) => {
    const decided = decide('withdraw', document);
    if (!decided.ok || decided.value === null) return decided;
    return ok({ ...decided.value, data: { ...decided.value.data, note: input.reason } });
  });
}
