import type { Clock } from '@seal/platform/runtime/clock';
import { importRecords } from '@seal/tabular/imports/imports-collections';
import type { Composed } from '@seal/platform/runtime/run-service';
import { openProjectReplica, projectReplicaRecords } from '@seal/platform/projects/project-replica';
import { createService } from '@seal/platform/runtime/create-service';
import { verifierOf } from '@seal/platform/runtime/verify-records';
import type { EngravingConfig } from './config.ts';
import { afterSalesRecords, openAfterSales } from './after-sales/module.ts';
import { openDeadlines } from './deadlines/module.ts';
import { openDocuments } from './documents/module.ts';
import { ledgerRecords, openLedger } from './ledger/module.ts';
import { openLive } from './live/module.ts';
import { openOrders, orderRecords } from './orders/module.ts';
import { openRoster, rosterRecords } from './roster/module.ts';
import { openSatisfaction, satisfactionRecords } from './satisfaction/module.ts';
import { openSpotChecks, spotCheckRecords } from './spot-checks/module.ts';

const records = [
  orderRecords,
  ledgerRecords,
  satisfactionRecords,
  afterSalesRecords,
  rosterRecords,
  spotCheckRecords,
  importRecords,
  projectReplicaRecords,
];

/** What is due next, and what becomes of it. `clock` is given by tests that move it. */
export function composeEngraving(
  config: EngravingConfig,
  { clock }: { clock?: Clock } = {},
): Promise<Composed> {
  const { publicUrl } = config;
  return createService('engraving', config, {
    records,
    clock,
    open(service) {
      const projects = openProjectReplica(service);
      const orders = openOrders(service, projects);
      const satisfaction = openSatisfaction(service, projects, orders);
      const checks = openSpotChecks(service, projects, orders);
      return [
        projects,
        orders,
        openDeadlines(service, orders),
        openLedger(service, projects, orders),
        openLive(service, projects),
        openAfterSales(service, projects, orders),
        satisfaction,
        openRoster(service, projects),
        checks,
        openDocuments(service, { publicUrl, orders, projects, satisfaction, checks }),
      ];
    },
  });
}

/** What must hold of this service's records, on a live database. */
export const verifyEngraving = verifierOf(records);
