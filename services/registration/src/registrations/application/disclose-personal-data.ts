import type { Refused } from '@seal/contracts/http/error-catalogue';
import { ok, type Outcome } from '@seal/kernel/outcome';
import type { RegistrationDocument } from '../domain/registration.ts';
import { type ActInput, changeRegistration } from './change-registration.ts';
import type { RegistrationDeps } from './deps.ts';

/**
 * Gives a registration out for its personal data to be shown unmasked, once it is on the record who
 * saw it and why. Refused: not-found, idempotency-key-reused.
 */
export function disclosePersonalData(
  deps: RegistrationDeps,
  input: ActInput & { reason: string },
): Promise<Outcome<RegistrationDocument, Refused>> {
  return changeRegistration(deps, input, () =>
    ok({ act: 'disclosed', data: { note: input.reason } }),
  );
}
