import { stateEndpoints } from '@seal/contracts/endpoints/administration';
import {
  registrationHistoryEndpoints,
  verificationEndpoints,
} from '@seal/contracts/endpoints/audit';
import { registrationBookEndpoints } from '@seal/contracts/endpoints/books';
import { registrationEndpoints } from '@seal/contracts/endpoints/registration';
import type { Clock } from '@seal/platform/clock';
import { closeWorker } from '@seal/platform/events/close-worker';
import { consume } from '@seal/platform/events/consume';
import { createOutbox, type Outbox } from '@seal/platform/events/outbox';
import { historyHandler } from '@seal/platform/history-handler';
import { createApp } from '@seal/platform/http/create-app';
import { identifyBearer } from '@seal/platform/http/guard';
import { fingerprintOf } from '@seal/platform/http/parse-call';
import { serveRows } from '@seal/platform/http/serve-rows';
import {
  importRowsCollection,
  importsCollection,
} from '@seal/platform/imports/imports-collections';
import { openImports } from '@seal/platform/imports/open-imports';
import { createHistoryReader } from '@seal/platform/mongo/history-reader';
import { openService, type OpenService } from '@seal/platform/open-service';
import { every } from '@seal/platform/process/every';
import type { Composed } from '@seal/platform/process/run-service';
import {
  createProjectReplica,
  type ProjectReplica,
  projectsCollection,
} from '@seal/platform/projects/project-replica';
import type { ServiceConfig } from '@seal/platform/service-config';
import { stateHandlers } from '@seal/platform/state-handlers';
import { verificationHandlers } from '@seal/platform/verification-handlers';
import { registrationBookHandlers } from './api/book-handlers.ts';
import { createRegistrationHandlers } from './api/registration-handlers.ts';
import type { ExtractDeps } from './application/extract-deps.ts';
import { createRegistrationBook } from './data/registration-book.ts';
import { createRegistrationStore, openRegistrations } from './data/registration-store.ts';
import { registrationsCollection } from './data/registrations-collection.ts';
import type { RegistrationDocument } from './domain/registration.ts';
import { toRegistrationEvent } from './domain/registration-event.ts';
import { onOrderEnded } from './jobs/on-order-ended.ts';
import { registrationImportKind } from './jobs/registration-import-kind.ts';
import { registrationChecks, verifyRegistration } from './verify.ts';

/**
 * How often what was not handled is told again. Longer: what a dead process or Redis lost waits
 * longer. Shorter: index look-ups for nothing.
 */
const SWEEP_MS = 5_000;

const rows = {
  ...registrationEndpoints,
  ...registrationBookEndpoints,
  ...stateEndpoints.registration,
  ...verificationEndpoints.registration,
  ...registrationHistoryEndpoints,
};

const collections = [
  registrationsCollection,
  importsCollection,
  importRowsCollection,
  projectsCollection,
];

/**
 * Joins the service's parts; nothing listens yet. `close()` stops all that was started here.
 * `clock` is given by tests that move it.
 */
export async function composeRegistration(
  config: ServiceConfig,
  { clock }: { clock?: Clock } = {},
): Promise<Composed> {
  const service = await openService('registration', config, collections, clock);
  const replica = createProjectReplica(service.mongo, service.clock);
  const outbox = openOutbox(service);
  const deps: ExtractDeps = {
    projects: replica,
    registrations: createRegistrationStore(openRegistrations(service.mongo)),
    outbox,
    fingerprintOf,
    now: () => service.clock.now(),
  };
  const hasProject = async (id: string) => (await deps.projects.read(id)) !== undefined;
  const imports = openImports(
    service,
    {
      queue: 'registration-imports',
      prefix: config.queuePrefix,
      hasProject,
    },
    registrationImportKind(deps),
  );
  const stopJobs = startJobs({ service, config, deps, replica, outbox });
  const handlers = {
    ...createRegistrationHandlers(deps, deps.now),
    importRegistrations: imports.upload,
    readRegistrationImport: imports.read,
    listRegistrationImportRows: imports.listRows,
    listRefusedImportRows: imports.listRefused,
    ...registrationBookHandlers(hasProject, createRegistrationBook(service.mongo)),
    ...stateHandlers(service, config.queuePrefix),
    ...verificationHandlers(service, {
      verify: (before) => verifyRegistration(service.mongo, before),
      checks: registrationChecks,
    }),
    listRegistrationHistory: historyHandler(
      hasProject,
      createHistoryReader(service.mongo.collection(registrationsCollection.name), 'caseNumber'),
    ),
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
    },
    async close() {
      await Promise.all([stopJobs(), imports.close()]);
      await service.close();
    },
  };
}

function openOutbox({ mongo, publisher, metrics }: OpenService): Outbox<RegistrationDocument> {
  const outbox = createOutbox<RegistrationDocument>({
    collection: openRegistrations(mongo) as never,
    to: 'engraving',
    kind: 'registration',
    toEvent: toRegistrationEvent,
    publisher,
  });
  metrics.watch('unhandled_registrations', 'Not yet handled by engraving', outbox.backlog);
  return outbox;
}

interface Jobs {
  service: OpenService;
  config: ServiceConfig;
  deps: ExtractDeps;
  replica: ProjectReplica;
  outbox: Outbox<RegistrationDocument>;
}

/** The queue wakes this process, the sweep makes good what it missed; answers how to stop both. */
function startJobs({ service, config, deps, replica, outbox }: Jobs): () => Promise<void> {
  const { log, acknowledger, parked, worker: connection } = service;
  const worker = consume({
    queue: 'registration',
    prefix: config.queuePrefix,
    connection,
    handlers: { 'order-ended': onOrderEnded(deps, deps.now), project: replica.onProjectChanged },
    acknowledged: { registration: outbox.acknowledge },
    acknowledger,
    parked,
    log,
  });
  const sweep = every(SWEEP_MS, 'untold engraving', () => outbox.sweep(deps.now()), log);
  return async () => {
    await sweep.stop();
    await closeWorker(worker, connection);
  };
}
