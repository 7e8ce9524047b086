import type { Grade } from '@seal/contracts/common/books';
import type { Recorded } from '@seal/kernel/aggregate/record';
import type { WorkingDayClock } from '../../deadlines/exports.ts';

export interface FollowUp extends WorkingDayClock {
  closedAt: Date | null;
  outcome: string | null;
}

/** What acts change of a rating: never the grade. */
export interface RatingStanding {
  followUp: FollowUp | null;
}

/**
 * What an enterprise says of one order; its id is the order's, so that there is one at most.
 * A bad grade opens a follow-up with its own clock; it ends when somebody says what came of it.
 */
export interface Rating extends Recorded<RatingStanding>, RatingStanding {
  orderNumber: string;
  grade: Grade;
  remark: string | null;
  ratedAt: Date;
}

/** Where the clock of its follow-up stands. */
export const followUpClock = {
  clockOf: ({ followUp }: Rating): WorkingDayClock | null => followUp,
  toData: ({ followUp }: Rating, clock: WorkingDayClock) => ({
    followUp: followUp && { ...followUp, ...clock },
  }),
};
