import type { Refused } from '@seal/contracts/http/error-catalogue';
import { differenceKey, idOfKey } from '@seal/contracts/finance/reconciliation';
import { ok, type Outcome, refuse } from '@seal/kernel/outcome';
import type { ReconciliationDeps } from './reconciliation-deps.ts';
import { readRun } from './reconcile.ts';
import {
  type AskedOfMonth,
  type MonthDocument,
  type Work,
  type WorkAct,
  changeMonth,
  decideWork,
} from '../../months/exports.ts';

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
  deps: ReconciliationDeps,
  input: WorkInput,
): Promise<Outcome<Work, Refused>> {
  const { differenceId: id, asked, actor, now } = input;
  const by = { id: actor.id, name: actor.name };
  const changed = await changeMonth(deps, input, async (month) => {
    const key = await findKey(deps, month, id);
    return key === undefined ? refuse('not-found') : decideWork(month, { id, key }, asked, by, now);
  });
  return changed.ok ? workOf(changed.value, id) : changed;
}

function workOf({ work }: MonthDocument, id: string): Outcome<Work, Refused> {
  const found = work.find((it) => it.id === id);
  return found ? ok(found) : refuse('not-found');
}

async function findKey(
  deps: Pick<ReconciliationDeps, 'runs'>,
  month: MonthDocument,
  id: string,
): Promise<string | undefined> {
  const run = await readRun(deps, month);
  if (!run.ok) return undefined;
  const { differences, carriedForward } = run.value.result;
  const all = [...differences, ...carriedForward.map((it) => it.difference)];
  return all.map(differenceKey).find((key) => idOfKey(key) === id);
}
