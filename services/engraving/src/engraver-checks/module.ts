import { engraverCheckEndpoints } from '@seal/contracts/engraving/engraver-check-endpoints';
import { type Module, type ModuleRecords, routes } from '@seal/platform/runtime/module';
import { engraverCheckHandlers } from '../api/engraver-check-handlers.ts';
import { reckonDueTimes } from '../application/reckon-due-times.ts';
import type { RecordDeps } from '../application/record-deps.ts';
import { casesCollection } from '../data/case-store.ts';
import { checkInsCollection } from '../data/check-in-store.ts';
import { recordsCheck } from '../data/records-check.ts';
import { spotChecksCollection } from '../data/spot-check-store.ts';
import { CALENDAR_SWEEP_MS } from '../deadlines/module.ts';
import { type SpotCheck, spotCheckFolding } from '../domain/spot-check.ts';

export const engraverCheckRecords: ModuleRecords = {
  collections: [casesCollection, checkInsCollection, spotChecksCollection],
  checks: [
    recordsCheck(casesCollection.name),
    recordsCheck<SpotCheck>(spotChecksCollection.name, spotCheckFolding),
  ],
};

/** Cases, the roster and spot checks: what the system can't know unless it is recorded. */
export function openEngraverChecks(deps: RecordDeps, now: () => Date): Module {
  return {
    routes: [routes(engraverCheckEndpoints, engraverCheckHandlers(deps, now))],
    sweeps: [
      {
        name: 'due times beyond the calendar',
        everyMs: CALENDAR_SWEEP_MS,
        run: () => reckonDueTimes(deps, now()),
      },
    ],
  };
}
