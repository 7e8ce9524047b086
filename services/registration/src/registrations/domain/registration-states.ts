import type { Decision } from '@seal/kernel/aggregate/change-aggregate';
import { ok, type Outcome, refuse } from '@seal/kernel/outcome';
import type { ErrorCode, Refused } from '@seal/contracts/http/error-catalogue';
import type { Act, RegistrationDocument, Standing } from './registration.ts';

/**
 * The life of a registration.
 *
 * `active`      It counts. With its set granted it holds the enterprise's one entitlement and has
 *               an order at engraving; without, it belongs to the exclusions. It can be corrected,
 *               withdrawn, and where a set is granted, declined. Left at once for `withdrawn`
 *               where no set is granted, else for `withdrawing`: only engraving knows whether the
 *               order can still be cancelled.
 * `withdrawing` Engraving is asked to cancel the order, for a withdrawal or a declination; the
 *               entitlement is held until it answers, or a second set could be granted meanwhile.
 *               `order-cancelled` leads to `withdrawn`, or for a declination back to `active`
 *               without a set; `withdrawal-refused` (it is being engraved) leads back to `active`
 *               as it was. A declination under way can still become a withdrawal.
 * `withdrawn`   Kept, for the record. Nothing leaves it; its case number may be registered anew.
 *
 * An order that is cancelled at engraving itself arrives as `order-cancelled` too, while `active`:
 * the registration stays and gives its entitlement back.
 */
/** A situation is the status, told apart by what the rules depend on. */
export type Situation = 'granted' | 'not-granted' | 'withdrawing' | 'declining' | 'withdrawn';
type Rule<Code extends ErrorCode = never> = (
  document: RegistrationDocument,
) => Outcome<Decision<RegistrationDocument> | null, Refused<Code>>;

/** What each command may be refused for. */
interface Refuses {
  correct: 'registration-withdrawn';
  withdraw: 'registration-withdrawn';
  decline: 'registration-withdrawn' | 'not-entitled';
  'take-cancelled': never;
  'take-refused': never;
}
export type Command = keyof Refuses;

const gone: Rule<'registration-withdrawn'> = () => refuse('registration-withdrawn');
/** Already so: nothing is written. */
const nothing: Rule = () => ok(null);

const change =
  (
    act: Act,
    set: (document: RegistrationDocument) => Partial<Standing>,
    then: Partial<Decision<RegistrationDocument>> = {},
  ): Rule =>
  (document) =>
    ok({ act, data: set(document), ...then });

const withoutSet = { granted: false, reason: null, earlierRegistrationId: null };
/** The entitlement is given back: another registration may have the set. */
const released = { unset: ['entitledUscc'] } as const;
const told = { tells: ['engraving'] } as const;

const withdrawNow = change('withdrawn', () => ({ status: 'withdrawn' }));
const askWithdrawal = change(
  'withdrawal-requested',
  () => ({ status: 'withdrawing', withdrawingFor: 'withdrawal' }),
  told,
);
const askDeclination = change(
  'declination-requested',
  () => ({ status: 'withdrawing', withdrawingFor: 'declination' }),
  told,
);
const loseOrder = change('order-cancelled', () => ({ entitlement: withoutSet }), released);
const endWithdrawal = change(
  'withdrawn',
  () => ({ status: 'withdrawn', withdrawingFor: null, entitlement: withoutSet }),
  released,
);
const endDeclination = change(
  'declined',
  () => ({
    status: 'active',
    withdrawingFor: null,
    entitlement: { ...withoutSet, reason: 'declined' },
  }),
  released,
);
const stay = change('withdrawal-refused', () => ({ status: 'active', withdrawingFor: null }));
const correct = change('corrected', () => ({}));

const registrationTable: Record<Situation, { [C in Command]: Rule<Refuses[C]> }> = {
  granted: {
    correct,
    withdraw: askWithdrawal,
    decline: askDeclination,
    'take-cancelled': loseOrder,
    'take-refused': nothing,
  },
  'not-granted': {
    correct,
    withdraw: withdrawNow,
    decline: () => refuse('not-entitled'),
    'take-cancelled': nothing,
    'take-refused': nothing,
  },
  withdrawing: {
    correct: gone,
    withdraw: gone,
    decline: gone,
    'take-cancelled': endWithdrawal,
    'take-refused': stay,
  },
  declining: {
    correct: gone,
    withdraw: askWithdrawal,
    decline: gone,
    'take-cancelled': endDeclination,
    'take-refused': stay,
  },
  withdrawn: {
    correct: gone,
    withdraw: gone,
    decline: gone,
    'take-cancelled': nothing,
    'take-refused': nothing,
  },
};

export function situationOf(document: RegistrationDocument): Situation {
  if (document.status === 'withdrawn') return 'withdrawn';
  if (document.status === 'withdrawing') {
    return document.withdrawingFor === 'declination' ? 'declining' : 'withdrawing';
  }
  return document.entitlement.granted ? 'granted' : 'not-granted';
}

/** What the command does to the registration as it is; null where it is done already. */
export function decide<C extends Command>(
  command: C,
  document: RegistrationDocument,
): Outcome<Decision<RegistrationDocument> | null, Refused<Refuses[C]>> {
  return registrationTable[situationOf(document)][command](document);
}
