import { newId } from '@seal/kernel/ids';
import type { Module, ModuleRecords } from '@seal/platform/runtime/module';
import type { OpenService } from '@seal/platform/runtime/open-service';
import type { MonthsDeps } from './application/months-deps.ts';
import type { Ledger } from '../budget/module.ts';
import { createMonthStore } from './data/month-store.ts';
import { monthsCollection } from './data/months-collection.ts';
import { digest } from './digest.ts';

export const monthRecords: ModuleRecords = { collections: [monthsCollection] };

export interface Months extends Module {
  deps: MonthsDeps;
}

/** The months of a project: what was invoiced, compared and settled of each. */
export function openMonths(
  { mongo }: Pick<OpenService, 'mongo'>,
  { settle, store, readTerms }: Pick<Ledger, 'settle' | 'store' | 'readTerms'>,
): Months {
  const months = createMonthStore(mongo);
  const { sumMonths } = store;
  return { deps: { months, readTerms, settle, sumMonths, newId, digest } };
}

export { askedOfMonth } from './api/asked-of-month.ts';
export { createMonthStore } from './data/month-store.ts';
