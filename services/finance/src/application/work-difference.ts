import type { Refused } from '@seal/contracts/error-catalogue';
import { differenceKey, idOfKey } from '@seal/contracts/reconciliation';
import { ok, type Outcome, refuse } from '@seal/kernel/outcome';
import { decideWork, type WorkAct } from '../domain/month/decide-month.ts';
import { foldMonth, type MonthDocument, type Work } from '../domain/month/month.ts';
import { changeMonth, findRepeated } from './change-month.ts';
import type { AskedOfMonth, MonthEndDeps } from './month-end-deps.ts';
import { readRun } from './reconcile.ts';

export interface WorkInput extends AskedOfMonth {
  /** As `differenceId` writes it. */
  differenceId: string;
  asked: WorkAct;
}

/**
 * Somebody works a difference of the month's newest run, or one that it carries forward: assigns
 * it, answers it, resolves it with a reason. It stops nothing and settles nothing.
 * Refuses: not-found, difference-resolved, idempotency-key-reused.
 */
export async function workDifference(
  deps: MonthEndDeps,
  input: WorkInput,
): Promise<Outcome<Work, Refused>> {
  const { projectId, month, differenceId, asked, actor, now } = input;
  const document = await deps.months.read(projectId, month);
  if (!document) return refuse('not-found');
  const repeated = findRepeated(document, input.repeat);
  if (!repeated.ok) return repeated;
  if (repeated.value !== undefined)
    return workOf(foldMonth(document, repeated.value), differenceId);
  const key = await findKey(deps, document, differenceId);
  if (key === undefined) return refuse('not-found');
  const by = { id: actor.id, name: actor.name };
  const changed = await changeMonth(deps, input, (it) =>
    decideWork(it, { id: differenceId, key }, asked, by, now),
  );
  return changed.ok ? workOf(changed.value, differenceId) : changed;
}

function workOf({ work }: MonthDocument, id: string): Outcome<Work, Refused> {
  const found = work.find((it) => it.id === id);
  return found ? ok(found) : refuse('not-found');
}

async function findKey(
  deps: Pick<MonthEndDeps, 'runs'>,
  month: MonthDocument,
  id: string,
): Promise<string | undefined> {
  const run = await readRun(deps, month);
  if (!run.ok) return undefined;
  const { differences, carriedForward } = run.value.result;
  const all = [...differences, ...carriedForward.map((it) => it.difference)];
  return all.map(differenceKey).find((key) => idOfKey(key) === id);
}
