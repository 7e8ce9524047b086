import type { ProjectTerms } from '@seal/contracts/projects/project';
import type { Since } from '@seal/contracts/projects/project-preview';
import { shiftDay } from '@seal/kernel/time/shanghai-time';

/**
 * From when a changed term counts: by what reads it. A term without a line here doesn't compile, so
 * that a new one is thought about.
 */
export const termEffects: Record<keyof ProjectTerms, Since> = {
  code: 'shown',
  name: 'shown',
  unit: 'shown',
  engraver: 'shown',
  hall: 'shown',
  fiscalYear: 'anew',
  openingFen: 'anew',
  plan: 'anew',
  budgetWarningPercents: 'anew',
  indicators: 'anew',
  scoring: 'anew',
  satisfaction: 'anew',
  prices: 'next-commitment',
  sealKinds: 'next-order',
  orderPrefix: 'next-order',
  materials: 'next-completion',
  sealCodePattern: 'next-completion',
  divisionCode: 'next-registration',
  eligibleCategories: 'next-registration',
  claimWindowDays: 'next-registration',
  deadline: 'next-queued',
  pauses: 'next-pause',
  caseDays: 'next-case',
};

type Priced = Pick<ProjectTerms, 'prices' | 'fiscalYear'>;

/** The first day of the fiscal year for which no price is agreed; null where each has one. */
export function firstUnpricedDay({ prices, fiscalYear }: Priced): string | null {
  let day = `${fiscalYear}-01-01`;
  for (const { from, until } of prices.toSorted((a, b) => (a.from < b.from ? -1 : 1))) {
    if (from > day) break;
    if (until === null) return null;
    if (until >= day) day = shiftDay(until, 1);
  }
  return day > `${fiscalYear}-12-31` ? null : day;
}
