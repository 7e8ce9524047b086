import { createHash } from 'node:crypto';
import type { OpenService } from '@seal/platform/runtime/open-service';
import type { RecordDeps } from '../application/record-deps.ts';
import { createCaseStore } from './case-store.ts';
import { createCheckInStore } from './check-in-store.ts';
import { createOrdersSeen } from './orders-seen.ts';
import { createRatingStore } from './rating-store.ts';
import { createSpotCheckStore } from './spot-check-store.ts';

/** What the acts after the engraving work with: ratings, cases, the roster and spot checks. */
export function openRecordDeps(
  { mongo }: Pick<OpenService, 'mongo'>,
  project: RecordDeps['project'],
): RecordDeps {
  return {
    project,
    orders: createOrdersSeen(mongo),
    ratings: createRatingStore(mongo),
    cases: createCaseStore(mongo),
    spotChecks: createSpotCheckStore(mongo),
    checkIns: createCheckInStore(mongo),
    sha256: (text) => createHash('sha256').update(text).digest('hex'),
  };
}
