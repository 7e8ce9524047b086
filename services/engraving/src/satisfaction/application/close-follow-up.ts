import type { Refused } from '@seal/contracts/http/error-catalogue';
import type { FollowUpClosingBody } from '@seal/contracts/engraving/satisfaction';
import type { Outcome } from '@seal/kernel/outcome';
import { decideFollowUpClosing } from '../domain/decide-rating.ts';
import type { Rating } from '../domain/rating.ts';
import { changeRecord } from '@seal/kernel/aggregate/change-record';
import type { RecordContext } from '@seal/kernel/aggregate/record';
import type { SatisfactionDeps } from './deps.ts';

/** Somebody asked the enterprise what went wrong, and says what came of it. */
export function closeFollowUp(
  { ratings }: Pick<SatisfactionDeps, 'ratings'>,
  asked: RecordContext,
  { outcome }: FollowUpClosingBody,
): Promise<Outcome<Rating, Refused>> {
  return changeRecord(ratings, asked, (rating) =>
    decideFollowUpClosing(rating, outcome, asked.now),
  );
}
