import type { RegistrationBody } from '@seal/contracts/registration/registration';
import { canonicalJson } from '@seal/kernel/canonical-json';
import { comparableName } from '@seal/kernel/enterprise-name';

/**
 * What was sent, in one spelling, so that a repetition is known by its hash: the code normalised,
 * the time in UTC, what is left out as null. A time that was left out stays out: the second sending
 * of the same content comes later, and is the same content.
 */
export function describeContent(body: RegistrationBody, uscc: string): string {
  return canonicalJson({
    caseNumber: body.caseNumber,
    uscc,
    enterpriseName: body.enterpriseName,
    enterpriseType: body.enterpriseType ?? null,
    firstOpening: body.firstOpening,
    legalRepresentative: body.legalRepresentative.name,
    contactName: body.contact?.name ?? null,
    contactPhone: body.contact?.phone ?? null,
    registeredAt: body.registeredAt === undefined ? null : new Date(body.registeredAt),
    declined: body.declined ?? false,
  });
}

/** What a clerk may look a registration up by; parts are parted by what no query can contain. */
export function searchTextOf(of: {
  uscc: string;
  enterpriseName: string;
  initials: string;
  caseNumber: string;
}): string {
  return [of.uscc, of.enterpriseName, of.initials, of.caseNumber].map(searchable).join('\n');
}

/** Width, brackets, blanks and case are made alike, in what is looked up and what is looked for. */
export function searchable(text: string): string {
  return comparableName(text.replace(/\p{Cc}/gu, '')).toLowerCase();
}
