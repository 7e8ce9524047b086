import type { Refused } from '@seal/contracts/http/error-catalogue';
import { answerRepeat } from '@seal/kernel/aggregate/answer-repeat';
import type { Repeat } from '@seal/kernel/aggregate/history';
import type { Folding } from '@seal/kernel/aggregate/state-at';
import { ok, type Outcome } from '@seal/kernel/outcome';
import type { Recorded } from '../domain/record.ts';
import type { Records } from './record-deps.ts';

/**
 * Adds a record under an id of its own. A repeated key is answered with what the first one made.
 * Refused: idempotency-key-reused.
 */
export async function addRecord<D extends Recorded<object>>(
  records: Pick<Records<D>, 'insert' | 'findByKey'>,
  record: D,
  repeat: Repeat | undefined,
  folding: Folding<D> = {},
): Promise<Outcome<D, Refused>> {
  if (await records.insert(record)) return ok(record);
  const first = repeat && (await records.findByKey(repeat.key));
  const answer = first && answerRepeat(folding, first, repeat);
  if (!answer) throw new Error(`${record._id} was neither inserted nor repeated`);
  return answer;
}
