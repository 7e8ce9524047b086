import type { Registration } from '@seal/contracts/registration/registration';
import type { Actor } from '@seal/contracts/common/roles';
import { maskName, maskPhone } from '@seal/kernel/mask';
import type { RegistrationEntry, RegistrationDocument } from '../domain/registration.ts';

/**
 * A registration as answered: personal data masked for everybody (infra/docs/domain-rules.md,
 * "Privacy"), but for the legal representative's name where an engraver looks, who has to engrave
 * it.
 */
export function toRegistrationView(document: RegistrationDocument, viewer: Actor): Registration {
  const { name } = document.legalRepresentative;
  const { contact, entitlement } = document;
  return {
    id: document._id,
    caseNumber: document.caseNumber,
    uscc: document.uscc,
    enterpriseName: document.enterpriseName,
    enterpriseType: document.enterpriseType,
    firstOpening: document.firstOpening,
    legalRepresentative: { name: viewer.roles.includes('engraver') ? name : maskName(name) },
    contact: {
      name: contact.name === null ? null : maskName(contact.name),
      phone: contact.phone === null ? null : maskPhone(contact.phone),
    },
    registeredAt: document.registeredAt.toISOString(),
    status: document.status,
    entitlement: {
      granted: entitlement.granted,
      reason: entitlement.reason,
      earlierRegistrationId: entitlement.earlierRegistrationId,
    },
    orderId: document.orderId,
    warnings: document.warnings,
    version: document.version,
    history: document.history.map(toHistoryLine),
  };
}

function toHistoryLine({ version, act, actor, at, data }: RegistrationEntry) {
  const line = { version, act, actor: actor.name, at: at.toISOString() };
  return data.note === undefined ? line : { ...line, note: data.note };
}
