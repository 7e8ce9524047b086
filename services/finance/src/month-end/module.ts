import {
  invoiceEndpoints,
  reconciliationEndpoints,
  settlementEndpoints,
} from '@seal/contracts/finance/month-end-endpoints';
import { createFileStore } from '@seal/platform/files/file-store';
import type { OpenService } from '@seal/platform/runtime/open-service';
import { type Module, type ModuleRecords, routes } from '@seal/platform/runtime/module';
import { invoiceHandlers } from '../api/invoice-handlers.ts';
import { reconciliationHandlers } from '../api/reconciliation-handlers.ts';
import { settlementHandlers } from '../api/settlement-handlers.ts';
import { finishMonthEnd } from '../application/finish-month-end.ts';
import { verifyMonthEnd } from '../application/verify-month-end.ts';
import type { Ledger } from '../budget/module.ts';
import type { FinanceConfig } from '../config.ts';
import { createMonthEndAudit } from '../data/month-end-audit.ts';
import {
  invoiceLinesCollection,
  invoicesCollection,
  monthsCollection,
  paymentsCollection,
  runPiecesCollection,
  runsCollection,
} from '../data/month-end-collections.ts';
import { openMonthEnd } from './open-month-end.ts';

export const monthEndRecords: ModuleRecords = {
  collections: [
    invoicesCollection,
    invoiceLinesCollection,
    monthsCollection,
    runsCollection,
    runPiecesCollection,
    paymentsCollection,
  ],
  checks: [
    {
      names: ['month end'],
      find: (connection, before) => verifyMonthEnd(createMonthEndAudit(connection), before),
    },
  ],
};

/** How often is looked for what a process left half done; it takes an officer minutes anyway. */
const SWEEP_MS = 30_000;

/** Invoices, the comparison of the books, settlement and payment. */
export function openMonthEndModule(
  service: OpenService,
  config: FinanceConfig,
  ledger: Ledger,
): Module & { deps: ReturnType<typeof openMonthEnd> } {
  const { mongo, clock } = service;
  const now = () => clock.now();
  const deps = openMonthEnd(service, config, ledger);
  return {
    deps,
    routes: [
      routes(invoiceEndpoints, invoiceHandlers({ deps, files: createFileStore(mongo), now })),
      routes(reconciliationEndpoints, reconciliationHandlers(deps, now)),
      routes(settlementEndpoints, settlementHandlers(deps, now)),
    ],
    sweeps: [
      {
        name: 'finishing a month’s end',
        everyMs: SWEEP_MS,
        run: () => finishMonthEnd(deps, now()),
      },
    ],
  };
}
