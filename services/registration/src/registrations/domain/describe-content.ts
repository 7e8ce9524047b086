import type { RegistrationBody } from '@seal/contracts/registration/registration';
import { canonicalJson } from '@seal/kernel/canonical-json';
import { comparableName } from '@seal/kernel/enterprise-name';
import type { Standing } from './registration.ts';

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

/** A field of a registration, as a caller names it. */
export type ContentField =
  | 'uscc'
  | 'enterpriseName'
  | 'enterpriseType'
  | 'firstOpening'
  | 'legalRepresentative'
  | 'contact'
  | 'registeredAt';

/** Which fields say something else than a registration that is known under the case number. */
export function differingFields(
  known: Standing,
  body: RegistrationBody,
  uscc: string,
): ContentField[] {
  const { registeredAt } = body;
  const isOther: Record<ContentField, boolean> = {
    uscc: known.uscc !== uscc,
    enterpriseName: known.enterpriseName !== body.enterpriseName,
    enterpriseType: known.enterpriseType !== (body.enterpriseType ?? null),
    firstOpening: known.firstOpening !== body.firstOpening,
    legalRepresentative: known.legalRepresentative.name !== body.legalRepresentative.name,
    contact:
      known.contact.phone !== (body.contact?.phone ?? null) ||
      known.contact.name !== (body.contact?.name ?? null),
    registeredAt:
      registeredAt !== undefined && known.registeredAt.getTime() !== Date.parse(registeredAt),
  };
  return (Object.keys(isOther) as ContentField[]).filter((field) => isOther[field]);
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
