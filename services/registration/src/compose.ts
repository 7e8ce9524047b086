import { registrationEndpoints } from '@seal/contracts/endpoints/registration';
import type { Clock } from '@seal/platform/clock';
import { closeWorker } from '@seal/platform/events/close-worker';
import { consume } from '@seal/platform/events/consume';
import { createOutbox, type Outbox } from '@seal/platform/events/outbox';
import { createFileStore } from '@seal/platform/files/file-store';
import { createApp } from '@seal/platform/http/create-app';
import { identifyBearer } from '@seal/platform/http/guard';
import { fingerprintOf } from '@seal/platform/http/parse-call';
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
import { createRegistrationHandlers } from './api/registration-handlers.ts';
import type { ExtractDeps } from './application/extract-deps.ts';
import { createRegistrationStore, openRegistrations } from './data/registration-store.ts';
import { registrationsCollection } from './data/registrations-collection.ts';
import type { RegistrationDocument } from './domain/registration.ts';
import { toRegistrationEvent } from './domain/registration-event.ts';
import { onOrderEnded } from './jobs/on-order-ended.ts';
import { registrationImportKind } from './jobs/registration-import-kind.ts';

/**
 * How often what was not handled is told again. Longer: what a dead process or Redis lost waits
 * longer. Shorter: index look-ups for nothing.
 */
const SWEEP_MS = 5_000;

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
  const imports = composeImports(service, config, deps);
  const stopJobs = startJobs({ service, config, deps, replica, outbox });
  const handlers = { ...createRegistrationHandlers(deps, deps.now), ...imports.handlers };
  let stopping = false;
  return {
    app: createApp({
      ...service,
      isStopping: () => stopping,
      routes: (app) =>
        serveRows(app, registrationEndpoints, handlers, identifyBearer(service.tokens)),
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

/** Taking in extracts: the worker that runs them and the handlers that answer for them. */
function composeImports(service: OpenService, config: ServiceConfig, deps: ExtractDeps) {
  const kind = registrationImportKind(deps);
  const parts = {
    imports: createImportStore(service.mongo),
    rows: createImportRowStore(service.mongo),
    files: createFileStore(service.mongo),
    clock: service.clock,
  };
  const { producer, worker, log } = service;
  const queue = { queue: 'registration-imports', prefix: config.queuePrefix };
  const work = workImports({ ...parts, ...queue, producer, worker, log }, kind);
  const { upload, read, listRows } = createImportHandlers({
    ...parts,
    path: kind.path,
    hasProject: async (id) => (await deps.projects.read(id)) !== undefined,
    wake: work.wake,
  });
  const handlers = {
    importRegistrations: upload,
    readRegistrationImport: read,
    listRegistrationImportRows: listRows,
  };
  return { handlers, close: work.close };
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
