import type { Refused } from '@seal/contracts/error-catalogue';
import { newId } from '@seal/kernel/ids';
import { ok, type Outcome, refuse } from '@seal/kernel/outcome';
import { foldRecord, type RecordDecision, type Recorded } from '../domain/record.ts';
import type { AskedChange, Records, Repeat } from './record-deps.ts';

/** How often a lost race is decided anew. More would only spin: somebody else is changing it. */
const MOST_TRIES = 5;

interface Ways<S, D> {
  decide(record: D): Outcome<RecordDecision<S>, Refused>;
  /** Where what an entry carries is not simply set: what the change sets, and how it is folded. */
  merge?(record: D, data: Partial<S>): Partial<S>;
  fold?(record: D, version: number): D;
}

/**
 * One change of one record: read, decide on what was read, compare-and-set, and where that was
 * lost, again. Answers the record after it; a repeated key is answered with the record as of then.
 * Refused: not-found, version-mismatch, idempotency-key-reused, and what `decide` says.
 */
export async function changeRecord<S extends object, D extends Recorded<S> & S>(
  records: Pick<Records<D>, 'read' | 'change'>,
  asked: AskedChange,
  { decide, merge = (_record, data) => data, fold = foldRecord<S, D> }: Ways<S, D>,
): Promise<Outcome<D, Refused>> {
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const record = await records.read(asked.id);
    if (record?.projectId !== asked.projectId) return refuse('not-found');
    const repeated = answerRepeat(record, asked.repeat, fold);
    if (repeated) return repeated;
    if (asked.ifMatch !== undefined && asked.ifMatch !== record.version) {
      return refuse('version-mismatch', `it is at version ${record.version}`);
    }
    const decided = decide(record);
    if (!decided.ok) return decided;
    const { data, ...said } = decided.value;
    const { id, name } = asked.actor;
    const version = record.version + 1;
    const stamp = { version, actor: { id, name }, at: asked.now, token: newId(), ...asked.repeat };
    const entry = { ...said, ...stamp, data };
    const set = merge(record, data);
    const change = { id: record._id, fromVersion: record.version, set, entry };
    if (await records.change(change)) {
      return ok({ ...record, ...set, version, history: [...record.history, entry] });
    }
  }
  return refuse('version-mismatch', 'others are changing it at the same time');
}

/** What a repeated key is answered; undefined where the record doesn't know it. */
export function answerRepeat<S extends object, D extends Recorded<S> & S>(
  record: D,
  repeat: Repeat | undefined,
  fold: (record: D, version: number) => D = foldRecord<S, D>,
): Outcome<D, Refused> | undefined {
  const entry = repeat && record.history.find(({ key }) => key === repeat.key);
  if (!entry) return undefined;
  if (entry.fingerprint !== repeat.fingerprint) return refuse('idempotency-key-reused');
  return ok(fold(record, entry.version));
}
