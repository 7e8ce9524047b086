import { indicatorEndpoints } from '@seal/contracts/finance/indicator-endpoints';
import { type Module, type ModuleRecords, routes } from '@seal/platform/runtime/module';
import type { OpenService } from '@seal/platform/runtime/open-service';
import { indicatorHandlers } from './api/indicator-handlers.ts';
import type { IndicatorDeps } from './application/indicator-deps.ts';
import { createMoneyReader } from '../budget/module.ts';
import { remarksCollection } from './data/remarks-collection.ts';
import { createRemarksStore } from './data/remarks-store.ts';
import type { Projects } from '../projects/module.ts';
import type { Reconciliation } from '../reconciliation/module.ts';

export const indicatorRecords: ModuleRecords = { collections: [remarksCollection] };

/** The nine indicators and the self-evaluation, each figure down to its records. */
export function openIndicators(
  { mongo, clock }: Pick<OpenService, 'mongo' | 'clock'>,
  { deps: { projects } }: Projects,
  { deps: { readBook } }: Reconciliation,
): Module & { deps: IndicatorDeps } {
  const deps: IndicatorDeps = {
    readProject: projects.read,
    readBook,
    readMoney: createMoneyReader(mongo),
    remarks: createRemarksStore(mongo),
  };
  return {
    deps,
    routes: [
      routes(
        indicatorEndpoints,
        indicatorHandlers(deps, () => clock.now()),
      ),
    ],
  };
}
