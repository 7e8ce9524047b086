import type { Project } from '@seal/contracts/projects/project';
import type { EntitlementReason } from '@seal/contracts/registration/registration';
import { shanghaiDay, shanghaiYear, shiftDay } from '@seal/kernel/time/shanghai-time';
import { categoryOf } from '@seal/kernel/uscc';

export interface EntitlementFacts {
  uscc: string;
  firstOpening: boolean;
  registeredAt: Date;
  declined: boolean;
  takeOver: boolean;
}

type Terms = Pick<Project, 'eligibleCategories' | 'fiscalYear' | 'claimWindowDays'>;

/**
 * Why a registration has no first set coming by itself, or null where nothing stands against it;
 * whether another has the enterprise's set already, only the unique index can say.
 *
 * In: the project's terms, the registration, now. The first reason of the contract's order wins. A
 * record that is taken over came in time when it was made: its claim window is not judged by now.
 */
export function reasonAgainst(
  terms: Terms,
  facts: EntitlementFacts,
  now: Date,
): EntitlementReason | null {
  if (!facts.firstOpening) return 'not-first-opening';
  if (!terms.eligibleCategories.includes(categoryOf(facts.uscc))) return 'category-not-eligible';
  if (shanghaiYear(facts.registeredAt) !== terms.fiscalYear) return 'outside-fiscal-year';
  if (!facts.takeOver && windowPassed(terms.claimWindowDays, facts.registeredAt, now)) {
    return 'claim-window-passed';
  }
  return facts.declined ? 'declined' : null;
}

/** The window's last day is the day of registration plus `days`, both of Shanghai. */
function windowPassed(days: number | null, registeredAt: Date, now: Date): boolean {
  return days !== null && shiftDay(shanghaiDay(registeredAt), days) < shanghaiDay(now);
}
