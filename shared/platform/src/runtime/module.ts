import type { Endpoint } from '@seal/contracts/http/endpoint';
import type { Express } from 'express';
import type mongoose from 'mongoose';
import type { EventHandler } from '../messaging/consume.ts';
import type { OutboxSpec } from '../messaging/outbox.ts';
import type { EventKind } from '../messaging/queue-names.ts';
import type { Handlers as LooseHandlers } from '../http/call.ts';
import type { Handlers } from '../http/handler.ts';
import type { Identify } from '../http/guard.ts';
import { serveRows } from '../http/serve-rows.ts';
import type { CollectionSpec } from '../mongo/collections.ts';
import type { Finding } from '../mongo/find-history-gaps.ts';

/** A part of `verify`: what is wrong on a live database; nothing is green. */
export interface Check {
  /** As the findings carry them. */
  names: readonly string[];
  /** What was published later than `handledBefore` may still be under way. */
  find(connection: mongoose.Connection, handledBefore: Date): Promise<Finding[]>;
}

/** What a module keeps, known before anything is open: migrated at the start, and verified. */
export interface ModuleRecords {
  collections: readonly CollectionSpec[];
  // Each outbox knows the document it reads; a list of them can't.
  outboxes?: readonly OutboxSpec<never>[];
  checks?: readonly Check[];
}

/** What modules that serve more than endpoints put themselves into. */
export type App = Express;

/** Endpoints with their handlers, to be put into the service's application. */
export interface Routes {
  endpoints: readonly Endpoint[];
  serve(app: Express, identify: Identify): void;
}

/** Work that is done again and again: what a lost wake-up left undone is made good by it. */
export interface Sweep {
  name: string;
  everyMs: number;
  run(): Promise<unknown>;
}

/** A figure that is read anew at each scrape. */
export interface Gauge {
  name: string;
  help: string;
  read(): Promise<number>;
}

/** What a capability brings to its service once it is open. */
export interface Module {
  routes?: readonly Routes[];
  consumers?: Partial<Record<EventKind, EventHandler<never>>>;
  sweeps?: readonly Sweep[];
  metrics?: readonly Gauge[];
  /** The process is asked to stop: streams that would keep it are ended. */
  beginStopping?(): void;
  close?(): Promise<void>;
}

/** A handler for each endpoint: one without doesn't compile. */
export function routes<Rows extends Record<string, Endpoint>>(
  endpoints: Rows,
  handlers: Handlers<Rows> | LooseHandlers<Rows>,
): Routes {
  return {
    endpoints: Object.values(endpoints),
    serve: (app, identify) => serveRows(app, endpoints, handlers, identify),
  };
}
