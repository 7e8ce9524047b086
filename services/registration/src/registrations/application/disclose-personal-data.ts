import { ok } from '@seal/kernel/outcome';
import { type ActInput, type Changed, changeRegistration } from './change-registration.ts';
import type { RegistrationDeps } from './deps.ts';

/**
 * Gives a registration out for its personal data to be shown unmasked, once it is on the record who
 * saw it and why. Refused: not-found, idempotency-key-reused.
 */
export function disclosePersonalData(
  deps: RegistrationDeps,
  input: ActInput & { reason: string },
): Promise<Changed> {
  return changeRegistration(deps, input, () =>
    ok({ act: 'disclosed', data: { note: input.reason } }),
  );
}
