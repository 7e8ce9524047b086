/** What engraving refuses; part of the catalogue. */
export const engravingErrors = {
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

  // -- after the seals are handed over, raised by engraving
  'order-not-collected': {
    status: 409,
    title: 'The seals are not collected yet',
    then: 'rate once they are',
  },
  'already-rated': { status: 409, title: 'The order is rated already', then: 'nothing' },
  'no-follow-up': {
    status: 409,
    title: 'There is nothing to follow up',
    then: 'only a bad grade opens one',
  },
  'follow-up-closed': { status: 409, title: 'The follow-up is closed', then: 'nothing' },
  'case-closed': { status: 409, title: 'The case is closed', then: 'open another' },
  'nothing-to-check': {
    status: 409,
    title: 'No order was completed in that time',
    then: 'choose other days',
  },
} as const;
