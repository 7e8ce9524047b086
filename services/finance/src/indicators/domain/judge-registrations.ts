import type { RegistrationBookLine } from '@seal/contracts/common/books';
import { groupBy } from '@seal/kernel/group-by';
import { type Facts, isCompleteSet, whyIncomplete } from './facts.ts';
import { counts, fallsShort, isLeftOut, type Judged, type Judgement } from './judged.ts';

/** Why a registration has no first set coming, or undefined where it has. */
function whyNotEntitled({ entitled, reason, withdrawn }: RegistrationBookLine): string | undefined {
  if (withdrawn) return 'withdrawn';
  return entitled ? undefined : (reason ?? 'not-entitled');
}

/**
 * Indicator 1, coverage: of the registrations of the platform's extract with a first set coming,
 * those whose set is complete. Every registration left out is counted with its reason.
 */
export function judgeCoverage(facts: Facts): Judgement {
  const { books, had, orderOf } = facts;
  const seals = groupBy(books['ledger-seals'], (row) => row.uscc);
  let unproven = 0;
  const judge = (registration: RegistrationBookLine): Judged => {
    const order = orderOf(registration.orderId);
    const key = registration.registrationId;
    const subject = { key, registration, order, at: registration.registeredAt };
    const excluded = whyNotEntitled(registration);
    if (excluded !== undefined) return isLeftOut(subject, excluded);
    if (!isCompleteSet(order, had)) return fallsShort(subject, whyIncomplete(order, had));
    const kinds = new Set(seals.get(registration.uscc)?.map((row) => row.kind));
    if (order!.seals.some((seal) => !kinds.has(seal.kind))) unproven += 1;
    return counts({ ...subject, at: order!.completedAt });
  };
  const records = books.registrations.filter((it) => had(it.registeredAt)).map(judge);
  return { records, notes: { 'not-in-engravers-ledger': unproven } };
}

/**
 * Indicator 6, the year's first sets all free: of the enterprises with a first set coming whose set
 * the engraver took on (申领), those whose price the budget carries, so that they pay nothing.
 */
export function judgeFreeSets(facts: Facts): Judgement {
  const { books, had, orderOf, moneyOf } = facts;
  const judge = (registration: RegistrationBookLine): Judged => {
    const order = orderOf(registration.orderId);
    const key = registration.registrationId;
    const subject = { key, registration, order, at: registration.registeredAt };
    const excluded = whyNotEntitled(registration);
    if (excluded !== undefined) return isLeftOut(subject, excluded);
    if (!order || !had(order.claimedAt)) return isLeftOut(subject, 'not-claimed');
    const claimed = { ...subject, at: order.claimedAt };
    if (moneyOf(order.orderId).carried) return counts(claimed);
    return fallsShort(claimed, 'not-carried-by-budget');
  };
  return { records: books.registrations.filter((it) => had(it.registeredAt)).map(judge) };
}
