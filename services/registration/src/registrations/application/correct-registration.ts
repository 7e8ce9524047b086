import type { Refused } from '@seal/contracts/http/error-catalogue';
import type { CorrectionBody } from '@seal/contracts/registration/registration';
import { ok, type Outcome } from '@seal/kernel/outcome';
import { correctionOf } from '../domain/correction.ts';
import type { RegistrationDocument } from '../domain/registration.ts';
import { decide } from '../domain/registration-states.ts';
import { type ActInput, changeRegistration } from './change-registration.ts';
import type { RegistrationDeps } from './deps.ts';

/**
 * Corrects what was typed wrong. Engraving hears of it where an order bears the name.
 * Refused: not-found, registration-withdrawn, version-mismatch, idempotency-key-reused.
 */
export function correctRegistration(
  deps: RegistrationDeps,
  input: ActInput & { body: CorrectionBody },
): Promise<Outcome<RegistrationDocument, Refused>> {
  return changeRegistration(deps, input, (document) => {
    const decided = decide('correct', document);
    if (!decided.ok || decided.value === null) return decided;
    const { set, derived, renamed } = correctionOf(document, input.body);
    const tells = renamed && document.orderId !== null ? (['engraving'] as const) : undefined;
    const data = { ...set, note: input.body.reason };
    return ok({ ...decided.value, data, also: derived, ...(tells ? { tells } : {}) });
  });
}
