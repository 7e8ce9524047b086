import type { RegistrationEvent } from '@seal/contracts/common/events';
import type { RegistrationDocument } from './registration.ts';

/**
 * What engraving is told: where the registration stands, as of the version that its mark waits for.
 * That need not be the document's newest: a disclosure moves the version on and is nobody's
 * business, and an acknowledgement of any other version would leave the mark for ever. Throws for a
 * registration without an order: it has nothing to tell.
 */
export function toRegistrationEvent(document: RegistrationDocument): RegistrationEvent {
  if (document.orderId === null) throw new TypeError(`registration ${document._id} has no order`);
  const withdrawn = document.status !== 'active' || !document.entitlement.granted;
  const corrected = document.history.some(({ act }) => act === 'corrected');
  return {
    type: withdrawn
      ? 'registration-withdrawn'
      : corrected
        ? 'registration-corrected'
        : 'registration-accepted',
    id: document._id,
    version: document.unpublished.engraving?.seq ?? document.version,
    projectId: document.projectId,
    orderId: document.orderId,
    caseNumber: document.caseNumber,
    uscc: document.uscc,
    enterpriseName: document.enterpriseName,
    initials: document.initials,
    registeredAt: document.registeredAt.toISOString(),
    takeOver: document.takeOver,
    withdrawn,
  };
}
