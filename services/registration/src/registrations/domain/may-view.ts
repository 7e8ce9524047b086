import type { Actor, Role } from '@seal/contracts/common/roles';
import type { RegistrationDocument } from './registration.ts';

/** Whether this person is here to engrave and for nothing else. */
export function engravesOnly(roles: readonly Role[]): boolean {
  return roles.length > 0 && roles.every((role) => role === 'engraver');
}

/**
 * An engraver is shown what engraving needs: registrations that have an order. What one may not
 * see, and what is another project's, looks like what is not there.
 */
export function mayView(document: RegistrationDocument, projectId: string, actor: Actor): boolean {
  if (document.projectId !== projectId) return false;
  return document.orderId !== null || !engravesOnly(actor.roles);
}
