import { reconciliationEndpoints } from '@seal/contracts/finance/month-end-endpoints';
import { type Module, type ModuleRecords, routes } from '@seal/platform/runtime/module';
import type { OpenService } from '@seal/platform/runtime/open-service';
import { Mutex } from 'async-mutex';
import { reconciliationHandlers } from './api/reconciliation-handlers.ts';
import type { ReconciliationDeps } from './application/reconciliation-deps.ts';
import { createPriceReader } from '../budget/module.ts';
import type { FinanceConfig } from '../config.ts';
import { createBookFeeds } from './data/book-feeds.ts';
import { runPiecesCollection, runsCollection } from './data/run-collections.ts';
import { createRunStore } from './data/run-store.ts';
import type { Invoices } from '../invoices/module.ts';

export const reconciliationRecords: ModuleRecords = {
  collections: [runsCollection, runPiecesCollection],
};

export interface Reconciliation extends Module {
  deps: ReconciliationDeps;
}

/** The four books of a month, compared line by line. */
export function openReconciliation(
  { mongo, clock }: Pick<OpenService, 'mongo' | 'clock'>,
  invoices: Invoices,
  owners: Pick<FinanceConfig, 'registrationUrl' | 'engravingUrl'>,
): Reconciliation {
  const turns = new Mutex();
  const deps: ReconciliationDeps = {
    ...invoices.deps,
    runs: createRunStore(mongo),
    readBook: createBookFeeds(owners),
    readPrices: createPriceReader(mongo),
    inTurn: (run) => turns.runExclusive(run),
  };
  const handlers = reconciliationHandlers(deps, () => clock.now());
  return { deps, routes: [routes(reconciliationEndpoints, handlers)] };
}

export { viewReconciliation, viewSettlement } from './api/reconciliation-view.ts';
export { createRunStore } from './data/run-store.ts';
