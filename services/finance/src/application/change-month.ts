import type { Refused } from '@seal/contracts/error-catalogue';
import { ok, type Outcome, refuse } from '@seal/kernel/outcome';
import type { MonthDecision } from '../domain/month/decide-month.ts';
import { applyData, type MonthDocument } from '../domain/month/month.ts';
import type { AskedOfMonth, MonthEndDeps } from './month-end-deps.ts';

/** Larger: a caller waits longer behind others' changes. Smaller: it is refused for a mere race. */
const MOST_TRIES = 5;

/**
 * One change of one month: read, decided, written by compare-and-set; decided anew where another
 * was faster. A repeated Idempotency-Key is answered by the month as it stands now, unchanged.
 * Out: the month after the change. Refuses what `decide` refuses, version-mismatch, and
 * idempotency-key-reused.
 */
export async function changeMonth(
  deps: Pick<MonthEndDeps, 'months' | 'newId'>,
  asked: AskedOfMonth,
  decide: (month: MonthDocument) => Outcome<MonthDecision | null, Refused>,
): Promise<Outcome<MonthDocument, Refused>> {
  const { projectId, actor, now, repeat, ifMatch } = asked;
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const month = await deps.months.open(projectId, asked.month);
    const known = repeat && month.history.find((entry) => entry.key === repeat.key);
    if (known) {
      const isSame = known.fingerprint === repeat.fingerprint;
      return isSame ? ok(month) : refuse('idempotency-key-reused');
    }
    if (ifMatch !== undefined && ifMatch !== month.version) return refuse('version-mismatch');
    const decided = decide(month);
    if (!decided.ok) return decided;
    if (!decided.value) return ok(month);
    const { act, data } = decided.value;
    const version = month.version + 1;
    const token = deps.newId();
    const { id, name } = actor;
    const entry = { version, act, actor: { id, name }, at: now, token, data, ...repeat };
    const standing = applyData(month, data);
    if (!(await deps.months.change(month, entry, standing))) continue;
    return ok({ ...month, ...standing, version, history: [...month.history, entry] });
  }
  return refuse('version-mismatch');
}

/** Whether the act of that key is on the month already, and with the same content. */
export function findRepeated(
  month: MonthDocument,
  repeat: AskedOfMonth['repeat'],
): Outcome<number | undefined, Refused> {
  const entry = repeat && month.history.find((it) => it.key === repeat.key);
  if (!entry) return ok(undefined);
  return entry.fingerprint === repeat.fingerprint
    ? ok(entry.version)
    : refuse('idempotency-key-reused');
}
