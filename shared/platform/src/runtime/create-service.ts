import { stateEndpoints } from '@seal/contracts/common/administration-endpoints';
import { verificationEndpoints } from '@seal/contracts/common/audit-endpoints';
import type { Clock } from './clock.ts';
import { closeWorker } from '../messaging/close-worker.ts';
import { consume, type TakeAcknowledgement } from '../messaging/consume.ts';
import type { OutboxSpec } from '../messaging/outbox.ts';
import type { EventKind, QueueName } from '../messaging/queue-names.ts';
import { createApp } from '../http/create-app.ts';
import { identifyBearer } from '../http/guard.ts';
import { refuseOtherMethods } from '../http/serve-rows.ts';
import { type OpenService, openService } from './open-service.ts';
import { every } from './every.ts';
import type { Composed } from './run-service.ts';
import type { ServiceConfig } from './service-config.ts';
import { stateHandlers } from './state-handlers.ts';
import { verificationHandlers } from './verification-handlers.ts';
import { readVersion } from '../version.ts';
import { type Module, type ModuleRecords, type Routes, routes } from './module.ts';
import { checksOf, verifyRecords } from './verify-records.ts';

/**
 * How often what no consumer has handled is published again. Longer: what a dead process or Redis
 * lost waits longer. Shorter: index look-ups for nothing.
 */
const OUTBOX_RELAY_MS = 5_000;

export interface ServiceParts {
  /** What the modules keep, known before anything is open. */
  records: readonly ModuleRecords[];
  /** Opens the modules, in the order in which they know each other. */
  open(service: OpenService): readonly Module[] | Promise<readonly Module[]>;
  /** Given by tests that move it. */
  clock?: Clock | undefined;
}

/**
 * A service from its modules: connected and migrated, its queue worked, its sweeps drawn, not yet
 * listening. Every outbox comes with its relay, its backlog metric and its part of `verify`, every
 * service with its state and its verification, so that no module can forget them.
 */
export async function createService(
  name: QueueName,
  config: ServiceConfig,
  { records, open, clock }: ServiceParts,
): Promise<Composed> {
  const collections = records.flatMap((it) => it.collections);
  const service = await openService(name, config, collections, clock);
  const modules = await open(service);
  const outboxes = records.flatMap((it) => it.outboxes ?? []);
  for (const { name: metric, help, read } of modules.flatMap((it) => it.metrics ?? [])) {
    service.metrics.watch(metric, help, read);
  }
  watchOutboxes(service, outboxes);
  const stopWorking = startWorking(service, modules, outboxes);
  const served = [...modules.flatMap((it) => it.routes ?? []), ...ownRoutes(service, records)];
  let stopping = false;
  return {
    app: createApp({
      ...service,
      version: readVersion(),
      isStopping: () => stopping,
      routes(app) {
        for (const { serve } of served) serve(app, identifyBearer(service.tokens));
        refuseOtherMethods(
          app,
          served.flatMap((it) => it.endpoints),
        );
      },
    }),
    beginStopping() {
      stopping = true;
      for (const module of modules) module.beginStopping?.();
    },
    async close() {
      await stopWorking();
      for (const module of modules.toReversed()) await module.close?.();
      await service.close();
    },
  };
}

/** How the service stands, and whether its records hold. */
function ownRoutes(service: OpenService, records: readonly ModuleRecords[]): Routes[] {
  return [
    routes(stateEndpoints[service.name], stateHandlers(service)),
    routes(
      verificationEndpoints[service.name],
      verificationHandlers(service, {
        verify: (before) => verifyRecords(records, service.mongo, before),
        checks: checksOf(records),
      }),
    ),
  ];
}

function watchOutboxes(service: OpenService, outboxes: readonly OutboxSpec<never>[]): void {
  const help = 'Documents whose newest published version the consumer has not handled yet';
  service.metrics.watchEach('outbox_pending', help, ['kind', 'to'], () =>
    Promise.all(
      outboxes.map(async (spec) => ({
        labels: { kind: spec.kind, to: spec.to },
        value: await service.outbox(spec).backlog(),
      })),
    ),
  );
}

/** The queue wakes this process, the sweeps make good what it missed; answers how to stop both. */
function startWorking(
  service: OpenService,
  modules: readonly Module[],
  outboxes: readonly OutboxSpec<never>[],
): () => Promise<void> {
  const { worker: connection, acknowledger, deadLetters, log, clock } = service;
  const worker = consume({
    queue: service.name,
    prefix: service.queuePrefix,
    connection,
    handlers: Object.assign({}, ...modules.map((it) => it.consumers)),
    acknowledged: acknowledgedBy(service, outboxes),
    acknowledger,
    deadLetters,
    log,
  });
  const sweeps = modules.flatMap((it) => it.sweeps ?? []);
  for (const spec of outboxes) {
    const run = () => service.outbox(spec).relay(clock.now());
    const name = `publishing ${spec.kind} to ${spec.to} again`;
    sweeps.push({ name, everyMs: OUTBOX_RELAY_MS, run });
  }
  const ticking = sweeps.map(({ name, everyMs, run }) => every(everyMs, name, run, log));
  return async () => {
    await Promise.all(ticking.map((it) => it.stop()));
    await closeWorker(worker, connection);
  };
}

/** Of a kind with two consumers, each acknowledges to the outbox that publishes to it. */
function acknowledgedBy(service: OpenService, outboxes: readonly OutboxSpec<never>[]) {
  const taken: Partial<Record<EventKind, TakeAcknowledgement>> = {};
  for (const { kind } of outboxes) {
    taken[kind] = async (handled, from) => {
      const spec = outboxes.find((it) => it.kind === kind && it.to === from);
      if (spec) await service.outbox(spec).acknowledge(handled);
    };
  }
  return taken;
}
