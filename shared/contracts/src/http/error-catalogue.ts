import type { Refusal } from '@seal/kernel/outcome';
import { engravingErrors } from '../engraving/engraving-errors.ts';

interface CatalogueEntry {
  /** HTTP status of the answer. */
  status: number;
  title: string;
  /** Who raises it and what the caller does about it. */
  then: string;
}

/**
 * Every refusal that any service answers, in one place (RFC 9457). A code is a promise to clients:
 * it is never renamed, only added to.
 */
export const errorCatalogue = {
  // -- the request itself, raised by shared/platform
  'malformed-body': { status: 400, title: 'The body is not JSON', then: 'send JSON as described' },
  'malformed-request': { status: 400, title: 'The request cannot be read', then: 'see errors' },
  'unsupported-media-type': {
    status: 415,
    title: 'The body is of another type',
    then: 'send the type named',
  },
  'body-too-large': { status: 413, title: 'The body is too large', then: 'send less' },
  'invalid-fields': {
    status: 422,
    title: 'Fields are missing or wrong',
    then: 'correct the fields named',
  },
  'invalid-query': {
    status: 400,
    title: 'The query is wrong',
    then: 'correct the parameters named',
  },
  'invalid-cursor': {
    status: 400,
    title: 'The cursor is not one of ours',
    then: 'start the list anew',
  },
  'not-found': { status: 404, title: 'There is nothing here', then: 'check the address' },
  'method-not-allowed': {
    status: 405,
    title: 'The address does not know this method',
    then: 'see Allow',
  },
  unauthenticated: { status: 401, title: 'Sign in first', then: 'sign in, or renew the token' },
  forbidden: { status: 403, title: 'The role does not allow this', then: 'ask the administrator' },
  'csrf-token-missing': {
    status: 403,
    title: 'The CSRF token is missing or old',
    then: 'send X-CSRF-Token',
  },
  'precondition-required': {
    status: 428,
    title: 'If-Match is required',
    then: 'send the ETag that was read',
  },
  'version-mismatch': { status: 412, title: 'It was changed meanwhile', then: 'read it again' },
  'invalid-if-match': {
    status: 400,
    title: 'If-Match is not an ETag of ours',
    then: 'send the ETag that was read',
  },
  'invalid-idempotency-key': {
    status: 400,
    title: 'The Idempotency-Key is not usable',
    then: '1 to 100 visible ASCII characters',
  },
  'idempotency-key-reused': {
    status: 422,
    title: 'The key was used with other content',
    then: 'use a new key',
  },
  unavailable: {
    status: 503,
    title: 'Not available just now',
    then: 'repeat after Retry-After seconds',
  },
  internal: { status: 500, title: 'Something went wrong here', then: 'report the request id' },

  // -- sign-in and accounts, raised by the console
  'wrong-credentials': { status: 401, title: 'Name or password is wrong', then: 'try again' },
  'account-locked': {
    status: 429,
    title: 'Too many wrong tries',
    then: 'wait until the lock ends',
  },
  'username-taken': { status: 409, title: 'The name is taken', then: 'choose another' },
  'own-account': {
    status: 409,
    title: 'Not on one’s own account',
    then: 'ask another administrator',
  },

  // -- projects, raised by finance
  'unknown-kind-change': { status: 409, title: 'This cannot change any more', then: 'see detail' },
  'opening-fixed': {
    status: 409,
    title: 'The opening budget is fixed',
    then: 'enter an appropriation',
  },
  'year-fixed': { status: 409, title: 'The fiscal year is fixed', then: 'make another project' },

  // -- registration
  'uscc-invalid': { status: 422, title: 'The credit code is wrong', then: 'see errors' },
  'registered-in-future': {
    status: 422,
    title: 'Registered in the future',
    then: 'correct the time',
  },
  'case-number-used': {
    status: 409,
    title: 'The case number has other content',
    then: 'correct it, or use another',
  },
  'registration-withdrawn': {
    status: 409,
    title: 'The registration is withdrawn',
    then: 'register anew',
  },
  'not-entitled': { status: 409, title: 'There is no first set to decline', then: 'nothing' },

  ...engravingErrors,

  // -- money, raised by finance
  'document-number-used': {
    status: 409,
    title: 'The document number has other content',
    then: 'correct it',
  },
  'budget-below-commitments': {
    status: 409,
    title: 'The money is committed already',
    then: 'withdraw less',
  },

  // -- invoices, reconciliation, settlement and payment, raised by finance
  'file-refused': { status: 422, title: 'The file cannot be read', then: 'see detail and errors' },
  'invoice-number-used': {
    status: 409,
    title: 'The invoice number has other content',
    then: 'check the number and the seller',
  },
  'month-locked': {
    status: 409,
    title: 'The month, or a later one, is settled',
    then: 'bill it in a later month, or have the month reopened',
  },
  'month-not-reconciled': {
    status: 409,
    title: 'The month was never reconciled',
    then: 'reconcile it first',
  },
  'reconciliation-outdated': {
    status: 409,
    title: 'The books have changed since it was reconciled',
    then: 'reconcile the month again',
  },
  'difference-resolved': { status: 409, title: 'The difference is resolved', then: 'nothing' },
  'settlement-not-prepared': {
    status: 409,
    title: 'No settlement is prepared',
    then: 'the finance officer prepares it',
  },
  'four-eyes': {
    status: 409,
    title: 'Who prepared it cannot approve it',
    then: 'another approver',
  },
  'settled-beyond-accrued': {
    status: 409,
    title: 'More than is accrued would be settled',
    then: 'wait until every completion has reached the ledger',
  },
  'paid-beyond-settled': {
    status: 409,
    title: 'More would be paid than is settled',
    then: 'record the returned payment first',
  },
  'month-not-settled': {
    status: 409,
    title: 'The month is not settled',
    then: 'settle it first',
  },
  'month-paid': {
    status: 409,
    title: 'Something is paid for the month',
    then: 'record the returned payment first',
  },
  'payment-exceeds-settled': {
    status: 409,
    title: 'More than the month’s settlement would be paid',
    then: 'pay what is open',
  },
  'returned-more-than-paid': {
    status: 409,
    title: 'More would come back than was paid',
    then: 'correct the amount',
  },
  'voucher-number-used': {
    status: 409,
    title: 'The voucher number was used in that year',
    then: 'correct it',
  },
} as const satisfies Record<string, CatalogueEntry>;

export type ErrorCode = keyof typeof errorCatalogue;

/** A refusal whose code stands in the catalogue; an act names those that it knows. */
export type Refused<Code extends ErrorCode = ErrorCode> = Refusal<Code>;
