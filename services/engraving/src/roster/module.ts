import { rosterEndpoints } from '@seal/contracts/engraving/roster-endpoints';
import type { ProjectReplica } from '@seal/platform/projects/project-replica';
import { type Module, type ModuleRecords, routes } from '@seal/platform/runtime/module';
import type { OpenService } from '@seal/platform/runtime/open-service';
import { checkInsCollection, createCheckInStore } from './data/check-in-store.ts';
import { rosterHandlers } from './roster-handlers.ts';

export const rosterRecords: ModuleRecords = { collections: [checkInsCollection] };

/** The days on which the engraver was in the hall. */
export function openRoster({ mongo, clock }: OpenService, projects: ProjectReplica): Module {
  const deps = {
    project: projects.read,
    hasProject: projects.has,
    checkIns: createCheckInStore(mongo),
  };
  return {
    routes: [
      routes(
        rosterEndpoints,
        rosterHandlers(deps, () => clock.now()),
      ),
    ],
  };
}
