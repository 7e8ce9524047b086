import { createHash } from 'node:crypto';
import type { OpenService } from '@seal/platform/open-service';
import { engraverCheckHandlers } from './api/engraver-check-handlers.ts';
import { satisfactionHandlers } from './api/satisfaction-handlers.ts';
import { reckonDueTimes } from './application/reckon-due-times.ts';
import type { RecordDeps } from './application/record-deps.ts';
import { casesCollection, createCaseStore } from './data/case-store.ts';
import { checkInsCollection, createCheckInStore } from './data/check-in-store.ts';
import { createOrdersSeen } from './data/orders-seen.ts';
import { createRatingStore, ratingsCollection } from './data/rating-store.ts';
import { createSpotCheckStore, spotChecksCollection } from './data/spot-check-store.ts';

export const recordCollections = [
  ratingsCollection,
  casesCollection,
  checkInsCollection,
  spotChecksCollection,
];

/** What comes after the engraving: ratings, cases, the roster and spot checks, put together. */
export function composeRecords(
  { mongo }: OpenService,
  project: RecordDeps['project'],
  now: () => Date,
) {
  const deps: RecordDeps = {
    project,
    orders: createOrdersSeen(mongo),
    ratings: createRatingStore(mongo),
    cases: createCaseStore(mongo),
    spotChecks: createSpotCheckStore(mongo),
    checkIns: createCheckInStore(mongo),
    sha256: (text) => createHash('sha256').update(text).digest('hex'),
  };
  return {
    deps,
    handlers: { ...satisfactionHandlers(deps, now), ...engraverCheckHandlers(deps, now) },
    reckonDueTimes: () => reckonDueTimes(deps, now()),
  };
}
