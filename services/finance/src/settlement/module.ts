import { settlementEndpoints } from '@seal/contracts/finance/month-end-endpoints';
import { type Module, type ModuleRecords, routes } from '@seal/platform/runtime/module';
import type { OpenService } from '@seal/platform/runtime/open-service';
import { settlementHandlers } from './api/settlement-handlers.ts';
import { finishMonthEnd } from './application/finish-month-end.ts';
import type { SettlementDeps } from './application/settlement-deps.ts';
import { verifyMonthEnd } from './application/verify-month-end.ts';
import { createMonthEndAudit } from './data/month-end-audit.ts';
import { createPaymentStore } from './data/payment-store.ts';
import { paymentsCollection } from './data/payments-collection.ts';
import type { Reconciliation } from '../reconciliation/module.ts';

export const settlementRecords: ModuleRecords = {
  collections: [paymentsCollection],
  checks: [
    {
      names: ['month end'],
      find: (connection, before) => verifyMonthEnd(createMonthEndAudit(connection), before),
    },
  ],
};

/** How often is looked for what a process left half done; it takes an officer minutes anyway. */
const SWEEP_MS = 30_000;

export interface Settlement extends Module {
  deps: SettlementDeps;
}

/** What agrees is settled by two people, paid, and opened again where it has to be. */
export function openSettlement(
  { mongo, clock }: Pick<OpenService, 'mongo' | 'clock'>,
  reconciliation: Reconciliation,
): Settlement {
  const now = () => clock.now();
  const deps = { ...reconciliation.deps, payments: createPaymentStore(mongo) };
  return {
    deps,
    routes: [routes(settlementEndpoints, settlementHandlers(deps, now))],
    sweeps: [
      {
        name: 'finishing a month’s end',
        everyMs: SWEEP_MS,
        run: () => finishMonthEnd(deps, now()),
      },
    ],
  };
}

export { viewPayment } from './api/payment-view.ts';
export { paymentsCollection } from './data/payments-collection.ts';
