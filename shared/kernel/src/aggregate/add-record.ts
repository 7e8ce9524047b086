import { ok, type Outcome, type Refusal } from '../outcome.ts';
import { answerRepeat } from './answer-repeat.ts';
import type { Repeat } from './history.ts';
import type { Recorded, Records } from './record.ts';
import type { Folding } from './state-at.ts';

/**
 * Adds a record under an id of its own. A repeated key is answered with what the first one made.
 * Refused: idempotency-key-reused.
 */
export async function addRecord<D extends Recorded<object>>(
  records: Pick<Records<D>, 'insert' | 'findByKey'>,
  record: D,
  repeat: Repeat | undefined,
  folding: Folding<D> = {},
): Promise<Outcome<D, Refusal<'idempotency-key-reused'>>> {
  if (await records.insert(record)) return ok(record);
  const first = repeat && (await records.findByKey(repeat.key));
  const answer = first && answerRepeat(folding, first, repeat);
  if (!answer) throw new Error(`${record._id} was neither inserted nor repeated`);
  return answer;
}
