import type { OrderEndedEvent } from '@seal/contracts/common/events';
import { systemActor } from '@seal/contracts/common/roles';
import { ok } from '@seal/kernel/outcome';
import { decide } from '../domain/registration-states.ts';
import { type Changed, changeRegistration } from './change-registration.ts';
import type { RegistrationDeps } from './deps.ts';

/**
 * Takes over how an order ended: cancelled, or its withdrawal refused. News that is older than what
 * is known changes nothing, so that a refusal told twice can't answer a later withdrawal.
 * Refused: not-found, version-mismatch.
 */
export function takeOrderEnd(
  deps: RegistrationDeps,
  event: OrderEndedEvent,
  now: Date,
): Promise<Changed> {
  const command = event.type === 'order-cancelled' ? 'take-cancelled' : 'take-refused';
  const input = {
    actor: systemActor,
    now,
    projectId: event.projectId,
    registrationId: event.registrationId,
  };
  return changeRegistration(deps, input, (document) => {
    if (document.orderId !== event.id || event.version <= document.orderVersion) return ok(null);
    const decided = decide(command, document);
    if (!decided.ok || decided.value === null) return decided;
    const data = { ...decided.value.data, orderVersion: event.version };
    return ok({ ...decided.value, data });
  });
}
