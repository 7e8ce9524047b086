import { ok, type Outcome, type Refusal, refuse } from '../outcome.ts';
import type { Aggregate, Repeat } from './history.ts';
import { type Folding, stateAt } from './state-at.ts';

/**
 * What a repeated key is answered: the aggregate as the act left it, whatever happened since.
 * Undefined where the aggregate doesn't know the key. Refuses: idempotency-key-reused.
 */
export function answerRepeat<D extends Aggregate>(
  folding: Folding<D>,
  aggregate: D,
  repeat: Repeat | undefined,
): Outcome<D, Refusal<'idempotency-key-reused'>> | undefined {
  if (!repeat) return undefined;
  // The last: an act that came to nothing was done anew under its key.
  const entry = aggregate.history.findLast(({ key }) => key === repeat.key);
  if (!entry) return undefined;
  if (entry.fingerprint !== repeat.fingerprint) return refuse('idempotency-key-reused');
  const version = folding.answeredAt ? folding.answeredAt(aggregate, entry) : entry.version;
  return version === undefined ? undefined : ok(stateAt(folding, aggregate, version));
}
