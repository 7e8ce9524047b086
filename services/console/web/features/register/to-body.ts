import type { RegistrationBody } from '@seal/contracts/registration/registration';

export interface RegisterFields {
  uscc: string;
  caseNumber: string;
  enterpriseName: string;
  enterpriseType?: string;
  legalRepresentative: { name: string };
  contact?: { phone?: string };
  firstOpening: boolean;
}

/** Fields that were left empty are left out: an empty text is not an unknown one. */
export function toBody(fields: RegisterFields): RegistrationBody {
  const type = fields.enterpriseType?.trim();
  const phone = fields.contact?.phone?.trim();
  return {
    uscc: fields.uscc,
    caseNumber: fields.caseNumber.trim(),
    enterpriseName: fields.enterpriseName.trim(),
    ...(type ? { enterpriseType: type } : {}),
    legalRepresentative: { name: fields.legalRepresentative.name.trim() },
    ...(phone ? { contact: { phone } } : {}),
    firstOpening: fields.firstOpening,
  };
}
