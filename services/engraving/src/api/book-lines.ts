import type {
  CaseBookLine,
  RatingBookLine,
  RosterBookLine,
  SpotCheckBookLine,
} from '@seal/contracts/common/books';
import type { CheckIn } from '../domain/check-in.ts';
import type { Rating } from '../domain/rating.ts';
import type { ServiceCase } from '../domain/service-case.ts';
import type { SpotCheck } from '../domain/spot-check.ts';

/** Records as lines of their books: no names, no remarks, nothing that a person typed. */

const iso = (at: Date | null | undefined) => at?.toISOString() ?? null;

export function* ratingLines(rating: Rating): Generator<RatingBookLine> {
  const { followUp } = rating;
  yield {
    orderId: rating._id,
    grade: rating.grade,
    ratedAt: rating.ratedAt.toISOString(),
    followUp: followUp && { dueAt: iso(followUp.dueAt), closedAt: iso(followUp.closedAt) },
  };
}

export function* caseLines(opened: ServiceCase): Generator<CaseBookLine> {
  yield {
    caseId: opened._id,
    kind: opened.kind,
    orderId: opened.orderId,
    openedAt: opened.openedAt.toISOString(),
    dueAt: iso(opened.dueAt),
    closedAt: iso(opened.closedAt),
    conforms: opened.conforms,
  };
}

export function* rosterLines(checkIn: CheckIn): Generator<RosterBookLine> {
  const { day, checkedInAt, accountId } = checkIn;
  yield { day, checkedInAt: checkedInAt.toISOString(), engraver: accountId };
}

/** A line an order drawn, in the order of drawing. */
export function* spotCheckLines(check: SpotCheck): Generator<SpotCheckBookLine> {
  const results = new Map(check.results.map((it) => [it.orderId, it]));
  for (const { orderId } of check.drawn) {
    const result = results.get(orderId);
    yield {
      spotCheckId: check._id,
      seed: check.seed,
      drawnAt: check.drawnAt.toISOString(),
      population: check.population,
      sampleSize: check.drawn.length,
      orderId,
      materialConforms: result?.materialConforms ?? null,
      docked: result?.docked ?? null,
      checkedAt: iso(result?.checkedAt),
    };
  }
}
