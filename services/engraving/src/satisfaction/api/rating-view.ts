import type { RatingBookLine } from '@seal/contracts/common/books';
import type { Rating as RatingAnswer } from '@seal/contracts/engraving/satisfaction';
import { isoOrNull, toHistoryView } from '@seal/platform/http/history-view';
import { isOverdue } from '../../deadlines/exports.ts';
import type { Rating } from '../domain/rating.ts';

/** A rating as the bureau sees it; what the enterprise wrote is not for the engraver's eyes. */
export function toRatingView(rating: Rating, now: Date, withRemark: boolean): RatingAnswer {
  const { followUp } = rating;
  return {
    orderId: rating._id,
    orderNumber: rating.orderNumber,
    grade: rating.grade,
    remark: withRemark ? rating.remark : null,
    ratedAt: rating.ratedAt.toISOString(),
    followUp: followUp && {
      openedAt: followUp.openedAt.toISOString(),
      dueAt: isoOrNull(followUp.dueAt),
      overdue: isOverdue(followUp.dueAt, followUp.closedAt, now),
      closedAt: isoOrNull(followUp.closedAt),
      outcome: followUp.outcome,
    },
    version: rating.version,
    history: toHistoryView(rating.history),
  };
}

/** A rating as a line of its book: no names, no remarks. */
export function* ratingLines(rating: Rating): Generator<RatingBookLine> {
  const { followUp } = rating;
  yield {
    orderId: rating._id,
    grade: rating.grade,
    ratedAt: rating.ratedAt.toISOString(),
    followUp: followUp && {
      dueAt: isoOrNull(followUp.dueAt),
      closedAt: isoOrNull(followUp.closedAt),
    },
  };
}
