import type { Refused } from '@seal/contracts/http/error-catalogue';
import { ok, type Outcome } from '@seal/kernel/outcome';
import type { RegistrationDocument } from '../domain/registration.ts';
import { decide } from '../domain/registration-states.ts';
import { type ActInput, changeRegistration } from './change-registration.ts';
import type { RegistrationDeps } from './deps.ts';

/**
 * Withdraws a registration: at once where no set is granted, else engraving is asked to cancel the
 * order, which it does while that is not being engraved.
 * Refused: not-found, registration-withdrawn, version-mismatch, idempotency-key-reused.
 */
export function withdrawRegistration(
  deps: RegistrationDeps,
  input: ActInput & { reason: string },
): Promise<Outcome<RegistrationDocument, Refused>> {
  return changeRegistration(deps, input, (document) => {
    const decided = decide('withdraw', document);
    if (!decided.ok || decided.value === null) return decided;
    return ok({ ...decided.value, data: { ...decided.value.data, note: input.reason } });
  });
}
