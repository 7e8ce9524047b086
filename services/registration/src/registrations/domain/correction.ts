import type { CorrectionBody } from '@seal/contracts/registration/registration';
import { pinyinInitials } from '@seal/kernel/pinyin-initials';
import { searchTextOf } from './describe-content.ts';
import type { RegistrationDocument, Standing } from './registration.ts';

export interface Correction {
  set: Partial<Standing>;
  derived: Partial<RegistrationDocument>;
  renamed: boolean;
}

/** What a correction changes: the fields that were sent, and what follows from a new name. */
export function correctionOf(document: RegistrationDocument, body: CorrectionBody): Correction {
  const set: Partial<Standing> = {};
  if (body.enterpriseType !== undefined) set.enterpriseType = body.enterpriseType;
  if (body.legalRepresentative) set.legalRepresentative = { name: body.legalRepresentative.name };
  if (body.contact) {
    const { name = document.contact.name, phone = document.contact.phone } = body.contact;
    set.contact = { name, phone };
  }
  const { enterpriseName } = body;
  if (enterpriseName === undefined) return { set, derived: {}, renamed: false };
  const initials = pinyinInitials(enterpriseName);
  const searchText = searchTextOf({ ...document, enterpriseName, initials });
  const renamed = enterpriseName !== document.enterpriseName;
  return { set: { ...set, enterpriseName }, derived: { initials, searchText }, renamed };
}
