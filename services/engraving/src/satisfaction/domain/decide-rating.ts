import type { Grade } from '@seal/contracts/common/books';
import type { Refused } from '@seal/contracts/http/error-catalogue';
import type { Project } from '@seal/contracts/projects/project';
import type { RatingBody } from '@seal/contracts/engraving/satisfaction';
import type { Decision } from '@seal/kernel/aggregate/change-aggregate';
import { ok, type Outcome, refuse } from '@seal/kernel/outcome';
import type { Rating } from './rating.ts';
import { startClock } from '../../deadlines/exports.ts';
import type { Order } from '../../orders/exports.ts';

/**
 * The last two of five (infra/docs/domain-rules.md, "Satisfaction"): somebody has to ask what went
 * wrong.
 */
const badGrades: readonly Grade[] = ['dissatisfied', 'very-dissatisfied'];

/** Who rated: nobody here knows more than that it was somebody with the order's link. */
const enterprise = { id: 'enterprise', name: 'enterprise' };

type Terms = Pick<Project, 'satisfaction' | 'deadline'>;

/** In: the order and what its enterprise says of it. Refused: order-not-collected. */
export function decideRating(
  order: Order,
  { grade, remark }: RatingBody,
  terms: Terms,
  ratedAt: Date,
  stamp: { token: string; key?: string; fingerprint?: string },
): Outcome<Rating, Refused> {
  if (order.status !== 'collected') return refuse('order-not-collected');
  const isBad = badGrades.includes(grade);
  const { followUpWorkingDays } = terms.satisfaction;
  const clock = isBad ? startClock(ratedAt, followUpWorkingDays, terms.deadline.hours) : null;
  const followUp = clock && { ...clock, closedAt: null, outcome: null };
  return ok({
    _id: order._id,
    projectId: order.projectId,
    orderNumber: order.orderNumber,
    grade,
    remark: remark ?? null,
    ratedAt,
    followUp,
    version: 1,
    history: [
      { version: 1, act: 'rated', actor: enterprise, at: ratedAt, data: { followUp }, ...stamp },
    ],
  });
}

/** Refused: no-follow-up, follow-up-closed. */
export function decideFollowUpClosing(
  { followUp }: Rating,
  outcome: string,
  closedAt: Date,
): Outcome<Decision<Rating>, Refused> {
  if (!followUp) return refuse('no-follow-up');
  if (followUp.closedAt) return refuse('follow-up-closed');
  const closed = { ...followUp, closedAt, outcome };
  return ok({ act: 'follow-up-closed', data: { followUp: closed }, note: outcome });
}
