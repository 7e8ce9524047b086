import type { Refused } from '@seal/contracts/http/error-catalogue';
import type { RatingBody } from '@seal/contracts/engraving/satisfaction';
import { answerRepeat } from '@seal/kernel/aggregate/answer-repeat';
import type { CommandContext } from '@seal/kernel/aggregate/history';
import { newId } from '@seal/kernel/ids';
import { ok, type Outcome, refuse } from '@seal/kernel/outcome';
import { decideRating } from '../domain/decide-rating.ts';
import type { Rating } from '../domain/rating.ts';
import type { SatisfactionDeps } from './deps.ts';

/**
 * The enterprise rates the service over its order's link, once. Keys are looked for on this order's
 * rating alone: whoever has no account shares them with everybody.
 * Refused: not-found, order-not-collected, already-rated, idempotency-key-reused.
 */
export async function rateOrder(
  { orders, ratings, project }: Pick<SatisfactionDeps, 'orders' | 'ratings' | 'project'>,
  { token, now, repeat }: { token: string } & Pick<CommandContext, 'now' | 'repeat'>,
  body: RatingBody,
): Promise<Outcome<Rating, Refused>> {
  const order = await orders.findByLink(token);
  const terms = order && (await project(order.projectId));
  if (!terms) return refuse('not-found');
  const decided = decideRating(order, body, terms, now, { token: newId(), ...repeat });
  if (!decided.ok) return decided;
  if (await ratings.insert(decided.value)) return ok(decided.value);
  const first = await ratings.read(order._id);
  return (first && answerRepeat({}, first, repeat)) ?? refuse('already-rated');
}
