import type { Refused } from '@seal/contracts/http/error-catalogue';
import type { FollowUpClosingBody } from '@seal/contracts/engraving/satisfaction';
import type { Outcome } from '@seal/kernel/outcome';
import { decideFollowUpClosing } from '../domain/decide-rating.ts';
import type { Rating } from '../domain/rating.ts';
import { changeRecord } from './change-record.ts';
import type { AskedChange, RecordDeps } from './record-deps.ts';

/** Somebody asked the enterprise what went wrong, and says what came of it. */
export function closeFollowUp(
  { ratings }: Pick<RecordDeps, 'ratings'>,
  asked: AskedChange,
  { outcome }: FollowUpClosingBody,
): Promise<Outcome<Rating, Refused>> {
  return changeRecord(ratings, asked, (rating) =>
    decideFollowUpClosing(rating, outcome, asked.now),
  );
}
