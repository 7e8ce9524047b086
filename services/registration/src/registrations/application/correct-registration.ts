import type { CorrectionBody } from '@seal/contracts/registration/registration';
import { ok } from '@seal/kernel/outcome';
import { correctionOf } from '../domain/correction.ts';
import { decide } from '../domain/registration-states.ts';
import { type ActInput, type Changed, changeRegistration } from './change-registration.ts';
import type { RegistrationDeps } from './deps.ts';

/**
 * Corrects what was typed wrong. Engraving hears of it where an order bears the name.
 * Refused: not-found, registration-withdrawn, version-mismatch, idempotency-key-reused.
 */
export function correctRegistration(
  deps: RegistrationDeps,
  input: ActInput & { body: CorrectionBody },
): Promise<Changed<'registration-withdrawn'>> {
  return changeRegistration(deps, input, (document) => {
    const decided = decide('correct', document);
    if (!decided.ok || decided.value === null) return decided;
    const { set, derived, renamed } = correctionOf(document, input.body);
    const tells = renamed && document.orderId !== null ? (['engraving'] as const) : undefined;
    const data = { ...set, note: input.body.reason };
    return ok({ ...decided.value, data, also: derived, ...(tells ? { tells } : {}) });
  });
}
