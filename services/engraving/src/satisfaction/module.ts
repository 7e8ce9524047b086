import { satisfactionEndpoints } from '@seal/contracts/engraving/satisfaction-endpoints';
import { type Module, type ModuleRecords, routes } from '@seal/platform/runtime/module';
import { satisfactionHandlers } from '../api/satisfaction-handlers.ts';
import type { RecordDeps } from '../application/record-deps.ts';
import { ratingsCollection } from '../data/rating-store.ts';
import { recordsCheck } from '../data/records-check.ts';

export const satisfactionRecords: ModuleRecords = {
  collections: [ratingsCollection],
  checks: [recordsCheck(ratingsCollection.name)],
};

/** What the enterprise sees and says over its link, and what the bureau makes of it. */
export function openSatisfaction(deps: RecordDeps, now: () => Date): Module {
  return { routes: [routes(satisfactionEndpoints, satisfactionHandlers(deps, now))] };
}
