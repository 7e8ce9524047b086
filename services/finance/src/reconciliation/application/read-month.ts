import type { Refused } from '@seal/contracts/http/error-catalogue';
import { differenceId } from '@seal/contracts/finance/reconciliation';
import { ok, type Outcome, refuse } from '@seal/kernel/outcome';
import type { ReconciliationDeps } from './reconciliation-deps.ts';
import { readRun, type Reconciled } from './reconcile.ts';
import type { MonthSums } from '../../budget/exports.ts';
import {
  type MonthDocument,
  type MonthResult,
  type MonthSummary,
  type RunRef,
  type Work,
  newestRun,
} from '../../months/exports.ts';

/** A month with one of its runs, what was worked of it, and what is settled and paid. */
export interface MonthReading {
  month: MonthDocument;
  run: RunRef;
  result: MonthResult;
  work: Work[];
  sums: MonthSums;
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
  return { month, run, result, work, sums: sumsOf(sums, month.month) };
}

export interface MonthsReading {
  months: MonthSummary[];
  sums: MonthSums[];
}

/** All months of a project. Refuses: not-found. */
export async function readMonths(
  deps: ReconciliationDeps,
  projectId: string,
): Promise<Outcome<MonthsReading, Refused>> {
  if (!(await deps.readTerms(projectId))) return refuse('not-found');
  const [months, sums] = await Promise.all([
    deps.months.list(projectId),
    deps.sumMonths(projectId),
  ]);
  return ok({ months, sums });
}

export function sumsOf(sums: readonly MonthSums[], month: string): MonthSums {
  return sums.find((it) => it.month === month) ?? { month, settledFen: 0, paidFen: 0 };
}
