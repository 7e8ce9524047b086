import { satisfactionEndpoints } from '@seal/contracts/engraving/satisfaction-endpoints';
import { recordsCheck } from '@seal/platform/mongo/records-check';
import type { ProjectReplica } from '@seal/platform/projects/project-replica';
import { type Module, type ModuleRecords, routes } from '@seal/platform/runtime/module';
import type { OpenService } from '@seal/platform/runtime/open-service';
import { reckonDueTimes } from '../deadlines/exports.ts';
import { CALENDAR_SWEEP_MS } from '../deadlines/module.ts';
import type { Orders } from '../orders/module.ts';
import { satisfactionHandlers } from './api/satisfaction-handlers.ts';
import type { SatisfactionDeps } from './application/deps.ts';
import { createRatingStore, ratingsCollection } from './data/rating-store.ts';
import { followUpClock } from './domain/rating.ts';

export { toRatingView } from './api/rating-view.ts';

export const satisfactionRecords: ModuleRecords = {
  collections: [ratingsCollection],
  checks: [recordsCheck(ratingsCollection.name)],
};

export interface Satisfaction extends Module {
  deps: SatisfactionDeps;
}

/** What the enterprise sees and says over its link, and what the bureau makes of it. */
export function openSatisfaction(
  { mongo, clock }: OpenService,
  projects: ProjectReplica,
  { lookups }: Orders,
): Satisfaction {
  const now = () => clock.now();
  const ratings = createRatingStore(mongo);
  const deps = { project: projects.read, hasProject: projects.has, orders: lookups, ratings };
  return {
    deps,
    routes: [routes(satisfactionEndpoints, satisfactionHandlers(deps, now))],
    sweeps: [
      {
        name: 'due times of follow-ups beyond the calendar',
        everyMs: CALENDAR_SWEEP_MS,
        run: () => reckonDueTimes({ records: ratings, ...followUpClock }, projects.read, now()),
      },
    ],
  };
}
