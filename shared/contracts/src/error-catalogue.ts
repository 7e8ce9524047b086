import type { Refusal } from '@seal/kernel/outcome';

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

  // -- orders, raised by engraving
  'order-not-queued': {
    status: 409,
    title: 'The order is not waiting to be claimed',
    then: 'read it again',
  },
  'order-not-engraving': {
    status: 409,
    title: 'The order is not being engraved',
    then: 'claim it first',
  },
  'order-not-completed': {
    status: 409,
    title: 'The order is not complete',
    then: 'complete it first',
  },
  'order-not-accepted': {
    status: 409,
    title: 'The order is not accepted',
    then: 'accept it first',
  },
  'order-being-engraved': {
    status: 409,
    title: 'The order is already being engraved',
    then: 'it can no longer be cancelled',
  },
  'order-cancelled': { status: 409, title: 'The order is cancelled', then: 'register anew' },
  'order-paused': { status: 409, title: 'The clock is paused', then: 'resume it first' },
  'order-not-paused': { status: 409, title: 'The clock is not paused', then: 'nothing' },
  'order-overdue': {
    status: 409,
    title: 'The order is over due',
    then: 'a clock that ran out cannot be paused',
  },
  'pause-reason-unknown': {
    status: 422,
    title: 'The project has no such reason',
    then: 'choose one of the project',
  },
  'pause-cap-reached': { status: 409, title: 'No more pause is allowed', then: 'nothing' },
  'seal-missing': {
    status: 422,
    title: 'A seal of the set is missing',
    then: 'send each kind once',
  },
  'seal-repeated': {
    status: 422,
    title: 'A kind of seal stands twice',
    then: 'send each kind once',
  },
  'seal-not-of-set': {
    status: 422,
    title: 'The set has no such seal',
    then: 'send each kind of the set',
  },
  'seal-code-malformed': { status: 422, title: 'A seal code has another form', then: 'see errors' },
  'seal-code-used': { status: 409, title: 'A seal code was used before', then: 'see errors' },
  'material-not-conforming': {
    status: 422,
    title: 'A material does not conform',
    then: 'see errors',
  },
  'note-required': { status: 422, title: 'A failed seal needs a reason', then: 'say why' },

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
} as const satisfies Record<string, CatalogueEntry>;

export type ErrorCode = keyof typeof errorCatalogue;

/** A refusal whose code stands in the catalogue. */
export type Refused = Refusal<ErrorCode>;
