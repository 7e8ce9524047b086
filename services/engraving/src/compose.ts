import { engravingEndpoints } from '@seal/contracts/endpoints/engraving';
import { type Clock, systemClock } from '@seal/platform/clock';
import { closeWorker } from '@seal/platform/events/close-worker';
import { consume } from '@seal/platform/events/consume';
import { createOutbox } from '@seal/platform/events/outbox';
import { createFileStore } from '@seal/platform/files/file-store';
import { createApp } from '@seal/platform/http/create-app';
import { identifyBearer } from '@seal/platform/http/guard';
import { serveRows } from '@seal/platform/http/serve-rows';
import { createImportHandlers } from '@seal/platform/imports/import-handlers';
import { createImportRowStore } from '@seal/platform/imports/import-row-store';
import { createImportStore } from '@seal/platform/imports/import-store';
import {
  importRowsCollection,
  importsCollection,
} from '@seal/platform/imports/imports-collections';
import { workImports } from '@seal/platform/imports/work-imports';
import { openService, type OpenService } from '@seal/platform/open-service';
import { every } from '@seal/platform/process/every';
import type { Composed } from '@seal/platform/process/run-service';
import {
  createProjectReplica,
  type ProjectReplica,
  projectsCollection,
} from '@seal/platform/projects/project-replica';
import type { ServiceConfig } from '@seal/platform/service-config';
import { orderActHandlers } from './api/order-handlers.ts';
import { orderReadingHandlers } from './api/order-reading-handlers.ts';
import type { LedgerDeps } from './application/ledger-deps.ts';
import { raiseAlarms } from './application/raise-alarms.ts';
import { releaseCalendarHolds } from './application/release-calendar-holds.ts';
import { noSets } from './application/settle-ledger-sets.ts';
import {
  createLedgerSealStore,
  ledgerCodesCollection,
  ledgerSealsCollection,
} from './data/ledger-seal-store.ts';
import { createOrderQueries } from './data/order-queries.ts';
import { createOrderStore } from './data/order-store.ts';
import { countersCollection, ordersCollection } from './data/orders-collection.ts';
import { toEndedEvent, toMoneyEvent } from './domain/order-events.ts';
import type { Order } from './domain/order.ts';
import { ledgerImportKind } from './jobs/ledger-import-kind.ts';
import { onBudgetEvent } from './jobs/on-budget-event.ts';
import { onRegistrationEvent } from './jobs/on-registration-event.ts';
import { createWaker } from './jobs/wake-deadlines.ts';

/**
 * How often the nets are drawn. Longer: a lost wake is noticed later (P12 allows 15 s). Shorter:
 * index look-ups for nothing.
 */
const SWEEP_MS = 4_000;

/** A calendar update is a deployment; a minute later is soon enough. */
const CALENDAR_SWEEP_MS = 60_000;

const collections = [
  ordersCollection,
  countersCollection,
  ledgerSealsCollection,
  ledgerCodesCollection,
  importsCollection,
  importRowsCollection,
  projectsCollection,
];

/** The engraving service, put together. `clock` is given by tests that move it. */
export async function composeEngraving(
  config: ServiceConfig,
  { clock = systemClock }: { clock?: Clock } = {},
): Promise<Composed> {
  const service = await openService('engraving', config, collections, clock);
  const outboxes = createOutboxes(service);
  const replica = createProjectReplica(service.mongo, clock);
  const queries = createOrderQueries(service.mongo);
  const deps: LedgerDeps = {
    orders: createOrderStore(service.mongo),
    project: (id) => replica.read(id),
    tell: { finance: outboxes.finance.publish, registration: outboxes.registration.publish },
    wakeAt: (at) => waker.wakeAt(at),
    ledgerSeals: createLedgerSealStore(service.mongo),
    findOrders: queries.findByCodes,
    now: () => clock.now(),
  };
  const wakes = { ...service, prefix: config.queuePrefix, now: deps.now };
  const waker = createWaker({ ...wakes, look: () => raiseAlarms(deps, clock.now()) });
  const ledgers = composeLedgerImports(service, config, deps);
  const stopJobs = startJobs({ service, config, deps, outboxes, replica });
  const handlers = {
    ...orderActHandlers(deps, deps.now),
    ...orderReadingHandlers(deps, queries, deps.now),
    ...ledgers.handlers,
  };
  let stopping = false;
  return {
    app: createApp({
      ...service,
      isStopping: () => stopping,
      routes: (app) => serveRows(app, engravingEndpoints, handlers, identifyBearer(service.tokens)),
    }),
    beginStopping: () => (stopping = true),
    async close() {
      await stopJobs();
      await Promise.all([waker.close(), ledgers.close()]);
      await service.close();
    },
  };
}

/** Taking in ledgers: the worker that runs them and the handlers that answer for them. */
function composeLedgerImports(service: OpenService, config: ServiceConfig, deps: LedgerDeps) {
  const kind = ledgerImportKind(deps);
  const parts = {
    imports: createImportStore(service.mongo),
    rows: createImportRowStore(service.mongo),
    files: createFileStore(service.mongo),
    clock: service.clock,
  };
  const { producer, worker, log } = service;
  const queue = { queue: 'engraving-imports', prefix: config.queuePrefix };
  const work = workImports({ ...parts, ...queue, producer, worker, log }, kind);
  const { upload, read, listRows } = createImportHandlers({
    ...parts,
    path: kind.path,
    emptySets: noSets,
    hasProject: async (id) => (await deps.project(id)) !== undefined,
    wake: work.wake,
  });
  const handlers = { importLedger: upload, readLedgerImport: read, listLedgerImportRows: listRows };
  return { handlers, close: work.close };
}

interface Jobs {
  service: OpenService;
  config: ServiceConfig;
  deps: LedgerDeps;
  outboxes: ReturnType<typeof createOutboxes>;
  replica: ProjectReplica;
}

/** The queue wakes this process, the sweeps make good what it missed; answers how to stop both. */
function startJobs({ service, config, deps, outboxes, replica }: Jobs): () => Promise<void> {
  const { worker: connection, acknowledger, parked, log } = service;
  const { finance, registration } = outboxes;
  const { now } = deps;
  const worker = consume({
    queue: 'engraving',
    prefix: config.queuePrefix,
    connection,
    handlers: {
      registration: onRegistrationEvent(deps, now),
      budget: onBudgetEvent(deps, now),
      project: replica.onProjectChanged,
    },
    acknowledged: {
      'order-money': finance.acknowledge,
      'order-ended': registration.acknowledge,
    },
    acknowledger,
    parked,
    log,
  });
  const sweeps = [
    every(SWEEP_MS, 'untold finance', () => finance.sweep(now()), log),
    every(SWEEP_MS, 'untold registration', () => registration.sweep(now()), log),
    every(SWEEP_MS, 'alarms', () => raiseAlarms(deps, now()), log),
    every(CALENDAR_SWEEP_MS, 'calendar holds', () => releaseCalendarHolds(deps, now()), log),
  ];
  return async () => {
    await Promise.all(sweeps.map((sweep) => sweep.stop()));
    await closeWorker(worker, connection);
  };
}

function createOutboxes({ mongo, publisher, metrics }: OpenService) {
  const collection = mongo.collection<Order>(ordersCollection.name);
  const finance = createOutbox<Order>({
    collection,
    to: 'finance',
    kind: 'order-money',
    toEvent: toMoneyEvent,
    publisher,
  });
  const registration = createOutbox<Order>({
    collection,
    to: 'registration',
    kind: 'order-ended',
    toEvent: toEndedEvent,
    publisher,
  });
  metrics.watch('untold_finance', 'Orders finance has not handled', finance.backlog);
  metrics.watch('untold_registration', 'Orders untold to registration', registration.backlog);
  return { finance, registration };
}
