import type { Refused } from '@seal/contracts/http/error-catalogue';
import { answerRepeat } from '@seal/kernel/aggregate/answer-repeat';
import { ok, type Outcome, refuse } from '@seal/kernel/outcome';
import type { Books } from '../domain/books.ts';
import { describeBooks } from '../domain/describe-books.ts';
import { reconcileMonth } from '../domain/reconcile-month.ts';
import { loadBooks } from './load-books.ts';
import type { ReconciliationDeps } from './reconciliation-deps.ts';
import {
  type AskedOfMonth,
  type MonthDocument,
  type MonthResult,
  type RunRef,
  changeMonth,
  decideRun,
  isLocked,
  monthFolding,
  newestRun,
} from '../../months/exports.ts';

export interface Reconciled {
  month: MonthDocument;
  run: RunRef;
  result: MonthResult;
  /** Whether this call has added the version. */
  isNew: boolean;
}

/**
 * Compares the books of a month as they are now. The same books give the same version again, to the
 * byte; other books the next one. The bearer token is the caller's own: the other services hand
 * their books out to that person.
 * Refuses: not-found, month-locked, unavailable, idempotency-key-reused.
 */
export async function reconcile(
  deps: ReconciliationDeps,
  asked: AskedOfMonth,
  bearer: string,
): Promise<Outcome<Reconciled, Refused>> {
  const { projectId, month, repeat } = asked;
  const terms = await deps.readTerms(projectId);
  if (!terms) return refuse('not-found');
  const before = await deps.months.read(projectId, month);
  if (before) {
    const repeated = answerRepeat(monthFolding, before, repeat);
    if (repeated) return repeated.ok ? readRun(deps, repeated.value) : repeated;
    if (isLocked(before)) return refuse('month-locked');
  }
  return deps.inTurn(async () => {
    const books = await loadBooks(deps, { projectId, month, terms, bearer });
    return books.ok ? compare(deps, asked, books.value) : books;
  });
}

/** The digest of the books as they are now: what a run's digest is compared with. */
export function digestBooks(deps: Pick<ReconciliationDeps, 'digest'>, books: Books): string {
  return deps.digest(describeBooks(books));
}

async function compare(
  deps: ReconciliationDeps,
  asked: AskedOfMonth,
  books: Books,
): Promise<Outcome<Reconciled, Refused>> {
  const inputsDigest = digestBooks(deps, books);
  const before = await deps.months.read(asked.projectId, asked.month);
  const newest = before && newestRun(before);
  const isKnown = newest?.inputsDigest === inputsDigest;
  const runId = isKnown ? newest.runId : deps.newId();
  const result = isKnown ? undefined : reconcileMonth(books);
  if (result) await deps.runs.insert(runId, result);
  const run = isKnown ? newest : toRun(asked, { runId, inputsDigest, result: result! });
  const isKeyed = asked.repeat !== undefined;
  const changed = await changeMonth(deps, asked, (month) => decideRun(month, run, isKeyed));
  const isOurs = changed.ok && newestRun(changed.value)?.runId === runId;
  if (result && !isOurs) await deps.runs.remove(runId);
  if (!changed.ok) return changed;
  const read = await readRun(deps, changed.value);
  return read.ok ? ok({ ...read.value, isNew: result !== undefined && isOurs }) : read;
}

/** The newest run of a month, or the one of that version. Refuses: not-found. */
export async function readRun(
  deps: Pick<ReconciliationDeps, 'runs'>,
  month: MonthDocument,
  version = newestRun(month)?.version,
): Promise<Outcome<Reconciled, Refused>> {
  const run = month.runs.find((it) => it.version === version);
  const result = run && (await deps.runs.read(run.runId));
  return result ? ok({ month, run, result, isNew: false }) : refuse('not-found');
}

function toRun(
  { now, actor }: AskedOfMonth,
  run: { runId: string; inputsDigest: string; result: MonthResult },
): Omit<RunRef, 'version'> {
  const { runId, inputsDigest, result } = run;
  return {
    runId,
    inputsDigest,
    matched: result.matched,
    accrued: result.accrued,
    invoicedFen: result.invoiced.statedFen,
    differences: result.differences.length,
    carriedForward: result.carriedForward.length,
    at: now,
    by: { id: actor.id, name: actor.name },
  };
}
