import { caseEndpoints } from '@seal/contracts/engraving/case-endpoints';
import { recordsCheck } from '@seal/platform/mongo/records-check';
import type { ProjectReplica } from '@seal/platform/projects/project-replica';
import { type Module, type ModuleRecords, routes } from '@seal/platform/runtime/module';
import type { OpenService } from '@seal/platform/runtime/open-service';
import { reckonDueTimes } from '../deadlines/exports.ts';
import { CALENDAR_SWEEP_MS } from '../deadlines/module.ts';
import type { Orders } from '../orders/module.ts';
import type { CaseDeps } from './case-deps.ts';
import { caseHandlers } from './case-handlers.ts';
import { casesCollection, createCaseStore } from './data/case-store.ts';
import { caseClock } from './service-case.ts';

export const afterSalesRecords: ModuleRecords = {
  collections: [casesCollection],
  checks: [recordsCheck(casesCollection.name)],
};

/** What goes wrong after the seals were taken home, and the docking of their software. */
export function openAfterSales(
  { mongo, clock }: OpenService,
  projects: ProjectReplica,
  { lookups }: Orders,
): Module {
  const now = () => clock.now();
  const cases = createCaseStore(mongo);
  const deps: CaseDeps = {
    project: projects.read,
    hasProject: projects.has,
    orders: lookups,
    cases,
  };
  return {
    routes: [routes(caseEndpoints, caseHandlers(deps, now))],
    sweeps: [
      {
        name: 'due times of cases beyond the calendar',
        everyMs: CALENDAR_SWEEP_MS,
        run: () => reckonDueTimes({ records: cases, ...caseClock }, projects.read, now()),
      },
    ],
  };
}
