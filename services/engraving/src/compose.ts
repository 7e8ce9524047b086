import { calendarEndpoints, stateEndpoints } from '@seal/contracts/endpoints/administration';
import { orderHistoryEndpoints, verificationEndpoints } from '@seal/contracts/endpoints/audit';
import { engravingBookEndpoints } from '@seal/contracts/endpoints/books';
import { engravingDocumentEndpoints } from '@seal/contracts/endpoints/documents';
import { engraverCheckEndpoints } from '@seal/contracts/endpoints/engraver-checks';
import { engravingEndpoints } from '@seal/contracts/endpoints/engraving';
import { liveEndpoints } from '@seal/contracts/endpoints/live';
import { satisfactionEndpoints } from '@seal/contracts/endpoints/satisfaction';
import { type Clock, systemClock } from '@seal/platform/clock';
import { closeWorker } from '@seal/platform/events/close-worker';
import { consume } from '@seal/platform/events/consume';
import { createOutbox } from '@seal/platform/events/outbox';
import { createApp } from '@seal/platform/http/create-app';
import { identifyBearer } from '@seal/platform/http/guard';
import { serveRows } from '@seal/platform/http/serve-rows';
import {
  importRowsCollection,
  importsCollection,
} from '@seal/platform/imports/imports-collections';
import { openImports } from '@seal/platform/imports/open-imports';
import { openService, type OpenService } from '@seal/platform/open-service';
import { every } from '@seal/platform/process/every';
import type { Composed } from '@seal/platform/process/run-service';
import {
  createProjectReplica,
  type ProjectReplica,
  projectsCollection,
} from '@seal/platform/projects/project-replica';
import { stateHandlers } from '@seal/platform/state-handlers';
import { bookHandlers } from './api/book-handlers.ts';
import { calendarHandlers } from './api/calendar-handlers.ts';
import { completionFiguresHandlers } from './api/completion-figures-handlers.ts';
import { documentHandlers } from './api/document-handlers.ts';
import { liveHandlers } from './api/live-handlers.ts';
import { orderActHandlers } from './api/order-handlers.ts';
import { orderReadingHandlers } from './api/order-reading-handlers.ts';
import type { LedgerDeps } from './application/ledger-deps.ts';
import { createLiveOrders } from './application/live-orders.ts';
import { createOrderMemory } from './application/order-memory.ts';
import { raiseAlarms } from './application/raise-alarms.ts';
import { releaseCalendarHolds } from './application/release-calendar-holds.ts';
import { noSets } from './application/settle-ledger-sets.ts';
import { auditHandlers } from './compose-audit.ts';
import { composeRecords, recordCollections } from './compose-records.ts';
import type { EngravingConfig } from './config.ts';
import { createBookReader } from './data/book-reader.ts';
import {
  createLedgerSealStore,
  ledgerCodesCollection,
  ledgerSealsCollection,
} from './data/ledger-seal-store.ts';
import { createOrderQueries } from './data/order-queries.ts';
import { createOrderStore } from './data/order-store.ts';
import { createOrderWatch } from './data/order-watch.ts';
import { countersCollection, ordersCollection } from './data/orders-collection.ts';
import { calendarReach } from './domain/calendar-reach.ts';
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

const rows = {
  ...engravingEndpoints,
  ...engravingBookEndpoints,
  ...liveEndpoints,
  ...satisfactionEndpoints,
  ...engraverCheckEndpoints,
  ...engravingDocumentEndpoints,
  ...calendarEndpoints,
  ...stateEndpoints.engraving,
  ...verificationEndpoints.engraving,
  ...orderHistoryEndpoints,
};

/** Said once a day, as long as it is so. */
const CALENDAR_WARNING_MS = 86_400_000;

const collections = [
  ordersCollection,
  countersCollection,
  ledgerSealsCollection,
  ledgerCodesCollection,
  importsCollection,
  importRowsCollection,
  projectsCollection,
  ...recordCollections,
];

/** The engraving service, put together. `clock` is given by tests that move it. */
export async function composeEngraving(
  config: EngravingConfig,
  { clock = systemClock }: { clock?: Clock } = {},
): Promise<Composed> {
  const service = await openService('engraving', config, collections, clock);
  const outboxes = createOutboxes(service);
  const replica = createProjectReplica(service.mongo, clock);
  const queries = createOrderQueries(service.mongo);
  const deps: LedgerDeps = {
    orders: createOrderStore(service.mongo),
    memory: createOrderMemory(),
    project: (id) => replica.read(id),
    tell: { finance: outboxes.finance.publish, registration: outboxes.registration.publish },
    wakeAt: (at) => waker.wakeAt(at),
    ledgerSeals: createLedgerSealStore(service.mongo),
    findOrders: queries.findByCodes,
    now: () => clock.now(),
  };
  const wakes = { ...service, prefix: config.queuePrefix, now: deps.now };
  const waker = createWaker({ ...wakes, look: () => raiseAlarms(deps, clock.now()) });
  const hasProject = async (id: string) => (await deps.project(id)) !== undefined;
  const ledgers = openImports(
    service,
    {
      queue: 'engraving-imports',
      prefix: config.queuePrefix,
      hasProject,
      emptySets: noSets,
    },
    ledgerImportKind(deps),
  );
  const { publicUrl } = config;
  const records = composeRecords(service, deps.project, deps.now);
  const stopJobs = startJobs({ ...records, service, config, deps, outboxes, replica });
  const watched = createLiveOrders(createOrderWatch(service.mongo));
  const { endAll, ...live } = liveHandlers(watched, hasProject, deps.now);
  const handlers = {
    ...live,
    ...orderActHandlers(deps, deps.now),
    ...orderReadingHandlers(deps, queries, deps.now),
    ...completionFiguresHandlers(hasProject, queries, deps.now),
    importLedger: ledgers.upload,
    readLedgerImport: ledgers.read,
    listLedgerImportRows: ledgers.listRows,
    ...records.handlers,
    ...documentHandlers({ publicUrl, orders: deps.orders, records: records.deps }, deps.now),
    ...bookHandlers(hasProject, createBookReader(service.mongo)),
    ...calendarHandlers(deps.project, deps.now),
    ...stateHandlers(service, config.queuePrefix),
    ...auditHandlers(service, hasProject),
  };
  let stopping = false;
  return {
    app: createApp({
      ...service,
      isStopping: () => stopping,
      routes: (app) => serveRows(app, rows, handlers, identifyBearer(service.tokens)),
    }),
    beginStopping() {
      stopping = true;
      endAll();
    },
    async close() {
      await stopJobs();
      await watched.close();
      await Promise.all([waker.close(), ledgers.close()]);
      await service.close();
    },
  };
}

interface Jobs {
  service: OpenService;
  config: EngravingConfig;
  deps: LedgerDeps;
  outboxes: ReturnType<typeof createOutboxes>;
  replica: ProjectReplica;
  reckonDueTimes(): Promise<void>;
}

/** The queue wakes this process, the sweeps make good what it missed; answers how to stop both. */
function startJobs(jobs: Jobs): () => Promise<void> {
  const { service, config, deps, outboxes, replica, reckonDueTimes } = jobs;
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
    every(CALENDAR_WARNING_MS, 'calendar reach', () => warnOfCalendar(service), log),
    every(CALENDAR_SWEEP_MS, 'due times beyond the calendar', reckonDueTimes, log),
  ];
  return async () => {
    await Promise.all(sweeps.map((sweep) => sweep.stop()));
    await closeWorker(worker, connection);
  };
}

/** A due time beyond the loaded calendar is never guessed: the alarm comes weeks before. */
async function warnOfCalendar({ log, clock }: OpenService): Promise<void> {
  const { lastYear, daysLeft, endsSoon } = calendarReach(clock.now());
  if (!endsSoon) return;
  log.warn({ lastYear, daysLeft }, 'the calendar ends soon: bring in the next year’s holidays');
}

function createOutboxes({ mongo, publisher, metrics, clock }: OpenService) {
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
  metrics.watch(
    'calendar_days_left',
    'Days for which due times can be reckoned',
    async () => calendarReach(clock.now()).daysLeft,
  );
  metrics.watch('untold_registration', 'Orders untold to registration', registration.backlog);
  return { finance, registration };
}
