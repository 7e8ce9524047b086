import { indicatorEndpoints } from '@seal/contracts/finance/indicator-endpoints';
import type { OpenService } from '@seal/platform/runtime/open-service';
import { type Module, type ModuleRecords, routes } from '@seal/platform/runtime/module';
import { indicatorHandlers } from '../api/indicator-handlers.ts';
import type { IndicatorDeps } from '../application/indicator-deps.ts';
import type { FinanceConfig } from '../config.ts';
import { createBookFeeds } from '../data/book-feeds.ts';
import { createMoneyReader } from '../data/money-book.ts';
import { createProjectStore } from '../data/project-store.ts';
import { remarksCollection } from '../data/remarks-collection.ts';
import { createRemarksStore } from '../data/remarks-store.ts';

export const indicatorRecords: ModuleRecords = { collections: [remarksCollection] };

/** The nine indicators, the self-evaluation, and the pack that proves them. */
export function openIndicators(
  { mongo, clock }: OpenService,
  neighbours: Pick<FinanceConfig, 'registrationUrl' | 'engravingUrl'>,
): Module & { deps: IndicatorDeps } {
  const deps: IndicatorDeps = {
    readProject: createProjectStore(mongo).read,
    readBook: createBookFeeds(neighbours),
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
