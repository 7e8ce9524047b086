import { createHash } from 'node:crypto';
import { spotCheckEndpoints } from '@seal/contracts/engraving/spot-check-endpoints';
import { recordsCheck } from '@seal/platform/mongo/records-check';
import type { ProjectReplica } from '@seal/platform/projects/project-replica';
import { type Module, type ModuleRecords, routes } from '@seal/platform/runtime/module';
import type { OpenService } from '@seal/platform/runtime/open-service';
import type { Orders } from '../orders/module.ts';
import type { SpotCheckDeps, SpotChecks } from './spot-check-deps.ts';
import { spotCheckHandlers } from './spot-check-handlers.ts';
import { createSpotCheckStore, spotChecksCollection } from './data/spot-check-store.ts';
import { type SpotCheck, spotCheckFolding } from './spot-check.ts';

export { toSpotCheckView } from './spot-check-view.ts';

export const spotCheckRecords: ModuleRecords = {
  collections: [spotChecksCollection],
  checks: [recordsCheck<SpotCheck>(spotChecksCollection.name, spotCheckFolding)],
};

export interface SpotChecksModule extends Module {
  spotChecks: SpotChecks;
}

/** Samples of completed orders, drawn so that anybody can draw them again. */
export function openSpotChecks(
  { mongo, clock }: OpenService,
  projects: ProjectReplica,
  { lookups }: Orders,
): SpotChecksModule {
  const spotChecks = createSpotCheckStore(mongo);
  const deps: SpotCheckDeps = {
    hasProject: projects.has,
    orders: lookups,
    spotChecks,
    sha256: (text) => createHash('sha256').update(text).digest('hex'),
  };
  const handlers = spotCheckHandlers(deps, () => clock.now());
  return { spotChecks, routes: [routes(spotCheckEndpoints, handlers)] };
}
