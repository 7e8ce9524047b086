import type { Clock } from '@seal/platform/runtime/clock';
import { importRecords } from '@seal/tabular/imports/imports-collections';
import type { Composed } from '@seal/platform/runtime/run-service';
import { openProjectReplica, projectReplicaRecords } from '@seal/platform/projects/project-replica';
import { createService } from '@seal/platform/runtime/create-service';
import { verifierOf } from '@seal/platform/runtime/verify-records';
import type { EngravingConfig } from './config.ts';
import { openRecordDeps } from './data/open-record-deps.ts';
import { openDeadlines } from './deadlines/module.ts';
import { openDocuments } from './documents/module.ts';
import { engraverCheckRecords, openEngraverChecks } from './engraver-checks/module.ts';
import { ledgerRecords, openLedger } from './ledger/module.ts';
import { openLive } from './live/module.ts';
import { openOrders, orderRecords } from './orders/module.ts';
import { openSatisfaction, satisfactionRecords } from './satisfaction/module.ts';

const records = [
  orderRecords,
  ledgerRecords,
  satisfactionRecords,
  engraverCheckRecords,
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
      const now = () => service.clock.now();
      const projects = openProjectReplica(service);
      const orders = openOrders(service, projects);
      const after = openRecordDeps(service, projects.read);
      return [
        projects,
        orders,
        openDeadlines(service, orders),
        openLedger(service, projects, orders),
        openLive(service, projects),
        openSatisfaction(after, now),
        openEngraverChecks(after, now),
        openDocuments({ publicUrl, orders: orders.deps.orders, records: after }, now),
      ];
    },
  });
}

/** What must hold of this service's records, on a live database. */
export const verifyEngraving = verifierOf(records);
