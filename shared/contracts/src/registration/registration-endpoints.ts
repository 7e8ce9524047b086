import { everyone, get, post } from '../http/endpoint.ts';
import {
  ImportAccepted,
  ImportRowPage,
  ImportRowQuery,
  RefusedRowPage,
  RefusedRowQuery,
  RegistrationImport,
} from '../common/import.ts';
import {
  CorrectionBody,
  Disclosure,
  ReasonBody,
  Registration,
  RegistrationBody,
  RegistrationPage,
  RegistrationQuery,
} from './registration.ts';
import { ImportBody } from '../common/import-body.ts';

const service = 'registration' as const;
const base = '/projects/:project/registrations';
const one = `${base}/:registration`;
const imports = '/projects/:project/registration-imports';

export const registrationEndpoints = {
  register: post({
    service,
    path: base,
    access: ['clerk'],
    summary: 'Record an opening and say at once whether a first set is coming',
    body: RegistrationBody,
    answer: { status: 201, schema: Registration },
    refusals: [
      'uscc-invalid',
      'registered-in-future',
      'case-number-used',
      'idempotency-key-reused',
    ],
  }),
  listRegistrations: get({
    service,
    path: base,
    access: everyone,
    summary: 'Look registrations up by code, name, pinyin initials or case number',
    query: RegistrationQuery,
    answer: { status: 200, schema: RegistrationPage },
  }),
  readRegistration: get({
    service,
    path: one,
    access: everyone,
    summary: 'One registration, personal data masked',
    answer: { status: 200, schema: Registration },
  }),
  correctRegistration: post({
    service,
    path: `${one}/correction`,
    access: ['clerk'],
    summary: 'Correct what was typed wrong; the credit code is corrected by withdrawing',
    body: CorrectionBody,
    answer: { status: 200, schema: Registration },
    refusals: ['registration-withdrawn', 'version-mismatch', 'idempotency-key-reused'],
    ifMatch: 'honoured',
  }),
  withdrawRegistration: post({
    service,
    path: `${one}/withdrawal`,
    access: ['clerk'],
    summary: 'Withdraw it; its order is cancelled while it is not yet being engraved',
    body: ReasonBody,
    answer: { status: 200, schema: Registration },
    refusals: ['registration-withdrawn', 'version-mismatch', 'idempotency-key-reused'],
    ifMatch: 'honoured',
  }),
  declineSet: post({
    service,
    path: `${one}/declination`,
    access: ['clerk'],
    summary: 'The enterprise declines its first set',
    body: ReasonBody,
    answer: { status: 200, schema: Registration },
    refusals: [
      'not-entitled',
      'registration-withdrawn',
      'version-mismatch',
      'idempotency-key-reused',
    ],
    ifMatch: 'honoured',
  }),
  disclosePersonalData: post({
    service,
    path: `${one}/disclosure`,
    access: ['clerk', 'engraver', 'auditor'],
    summary: 'Personal data unmasked, for a reason, on the record',
    body: ReasonBody,
    answer: { status: 200, schema: Disclosure },
    refusals: ['version-mismatch', 'idempotency-key-reused'],
  }),
};

/** Taking in the platform's extract. */
export const extractEndpoints = {
  importRegistrations: post({
    service,
    path: imports,
    access: ['clerk', 'administrator'],
    summary: "Take in the platform's extract, CSV or XLSX; answers row by row",
    body: ImportBody,
    takes: 'multipart',
    answer: { status: 202, schema: ImportAccepted },
    refusals: ['idempotency-key-reused', 'body-too-large'],
  }),
  readRegistrationImport: get({
    service,
    path: `${imports}/:import`,
    access: ['clerk', 'administrator', 'auditor', 'finance'],
    summary: 'How far an import is and what it found',
    answer: { status: 200, schema: RegistrationImport },
  }),
  listRegistrationImportRows: get({
    service,
    path: `${imports}/:import/rows`,
    access: ['clerk', 'administrator', 'auditor', 'finance'],
    summary: 'What became of each row',
    query: ImportRowQuery,
    answer: { status: 200, schema: ImportRowPage },
  }),
  listRefusedImportRows: get({
    service,
    path: `${imports}/:import/refused-rows`,
    access: ['clerk', 'administrator'],
    summary: 'Refused rows as the file has them, for who brought it, to be corrected',
    query: RefusedRowQuery,
    answer: { status: 200, schema: RefusedRowPage },
  }),
};
