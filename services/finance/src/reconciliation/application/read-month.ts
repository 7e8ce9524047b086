import type { Refused } from '@seal/contracts/http/error-catalogue';
import { differenceId } from '@seal/contracts/finance/reconciliation';
import { ok, type Outcome, refuse } from '@seal/kernel/outcome';
import { shanghaiMonth } from '@seal/kernel/time/shanghai-time';
import type { ReconciliationDeps } from './reconciliation-deps.ts';
import { readRun, type Reconciled } from './reconcile.ts';
import type { MonthSums } from '../../budget/exports.ts';
import { isBeforeLocked } from '../../invoices/exports.ts';
import {
  type MonthDocument,
  type MonthResult,
  type MonthSummary,
  type RunRef,
  type Work,
  emptyMonth,
  newestRun,
} from '../../months/exports.ts';

/** A month with one of its runs, what was worked of it, and what is settled and paid. */
export interface MonthReading {
  month: MonthDocument;
  run: RunRef;
  result: MonthResult;
  work: Work[];
  sums: MonthSums;
  isBeforeLocked: boolean;
}

/** Refuses: not-found, where the month was never reconciled or has no such version. */
export async function readMonth(
  deps: ReconciliationDeps,
  projectId: string,
  name: string,
  version?: number,
): Promise<Outcome<MonthReading, Refused>> {
  const month = await deps.months.read(projectId, name);
  if (!month) return refuse('not-found');
  const read = await readRun(deps, month, version ?? newestRun(month)?.version);
  return read.ok ? ok(await completeReading(deps, read.value)) : read;
}

/** Adds what stands elsewhere: the work on what other months left open, and the ledger's sums. */
export async function completeReading(
  deps: ReconciliationDeps,
  { month, run, result }: Reconciled,
): Promise<MonthReading> {
  const [months, sums] = await Promise.all([
    deps.months.list(month.projectId),
    deps.sumMonths(month.projectId),
  ]);
  const earlier = months.filter((it) => it.month < month.month).flatMap((it) => it.work);
  const known = new Map([...earlier, ...month.work].map((it) => [it.id, it]));
  const all = [...result.differences, ...result.carriedForward.map((it) => it.difference)];
  const work = known.size === 0 ? [] : all.flatMap((it) => known.get(differenceId(it)) ?? []);
  const { month: name } = month;
  const isLocked = isBeforeLocked(months, name);
  return { month, run, result, work, sums: sumsOf(sums, name), isBeforeLocked: isLocked };
}

/** A month of the list: nothing need have happened in it. */
export type ListedMonth = Pick<MonthReading, 'sums' | 'isBeforeLocked'> & { month: MonthSummary };

/** The months of the project's year up to now and those with books. Refuses: not-found. */
export async function readMonths(
  deps: ReconciliationDeps,
  projectId: string,
  now: Date,
): Promise<Outcome<ListedMonth[], Refused>> {
  const terms = await deps.readTerms(projectId);
  if (!terms) return refuse('not-found');
  const [known, sums] = await Promise.all([deps.months.list(projectId), deps.sumMonths(projectId)]);
  const begun = monthsOfYear(terms.fiscalYear).filter((name) => name <= shanghaiMonth(now));
  const months = new Map(begun.map((name) => [name, emptyMonth(projectId, name)]));
  for (const month of known) months.set(month.month, month);
  const listed = [...months.values()].map((month) => ({
    month,
    sums: sumsOf(sums, month.month),
    isBeforeLocked: isBeforeLocked(known, month.month),
  }));
  return ok(listed.sort((a, b) => a.month.month.localeCompare(b.month.month)));
}

function monthsOfYear(year: number): string[] {
  return Array.from({ length: 12 }, (_, n) => `${year}-${String(n + 1).padStart(2, '0')}`);
}

function sumsOf(sums: readonly MonthSums[], month: string): MonthSums {
  return sums.find((it) => it.month === month) ?? { month, settledFen: 0, paidFen: 0 };
}
