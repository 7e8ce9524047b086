import type { Refused } from '@seal/contracts/error-catalogue';
import { ok, type Outcome } from '@seal/kernel/outcome';
import type { Recorded } from '../domain/record.ts';
import { answerRepeat } from './change-record.ts';
import type { Records, Repeat } from './record-deps.ts';

/**
 * Adds a record under an id of its own. A repeated key is answered with what the first one made.
 * Refused: idempotency-key-reused.
 */
export async function addRecord<S extends object, D extends Recorded<S> & S>(
  records: Pick<Records<D>, 'insert' | 'findByKey'>,
  record: D,
  repeat: Repeat | undefined,
  fold?: (record: D, version: number) => D,
): Promise<Outcome<D, Refused>> {
  if (await records.insert(record)) return ok(record);
  const first = repeat && (await records.findByKey(repeat.key));
  const answer = first && answerRepeat<S, D>(first, repeat, fold);
  if (!answer) throw new Error(`${record._id} was neither inserted nor repeated`);
  return answer;
}
