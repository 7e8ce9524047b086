import { type Job, Worker } from 'bullmq';
import type { Redis } from 'ioredis';
import type { z } from 'zod';
import { faultPoint } from '../runtime/fault-points.ts';
import { createBatcher } from '../batching/batcher.ts';
import { describeError, type Log } from '../runtime/log.ts';
import type { Acknowledger, Handled } from './acknowledger.ts';
import type { DeadLetters } from './dead-letters.ts';
import type { AcknowledgementJob, EventKind, EventsJob, QueueName } from './queue-names.ts';
import { failPlainly } from './job-retention.ts';

/**
 * Handles a batch; answers which events are done with. One that must wait for its predecessor is
 * left out of the answer and comes again with the relay.
 */
export interface EventHandler<E extends Handled> {
  schema: z.ZodType<E>;
  handle(events: E[]): Promise<readonly Handled[]>;
}

/** Takes what a consumer has handled; `from` is that consumer's service. */
export type TakeAcknowledgement = (
  handled: AcknowledgementJob['handled'],
  from: string,
) => Promise<void>;

export interface ConsumerOptions {
  queue: QueueName;
  prefix: string;
  connection: Redis;
  handlers: Partial<Record<EventKind, EventHandler<never>>>;
  acknowledged: Partial<Record<EventKind, TakeAcknowledgement>>;
  acknowledger: Acknowledger;
  deadLetters: DeadLetters;
  log: Log;
}

/**
 * How many jobs a batch takes together when they have piled up behind the one that is being
 * handled. More: a poison event among them costs more repetitions. Fewer: a backlog of small jobs
 * is worked in small writes and never ends.
 */
const JOBS_A_BATCH = 32;

/** Typed registration of one handler: the schema's output is what `handle` gets. */
export function handler<E extends Handled>(
  schema: z.ZodType<E>,
  handle: (events: E[]) => Promise<readonly Handled[]>,
): EventHandler<never> {
  return { schema, handle } as unknown as EventHandler<never>;
}

/** Works a service's queue. A job that is lost, doubled or stalled is made good by the relay. */
export function consume(options: ConsumerOptions): Worker {
  const { queue, prefix, connection, log } = options;
  const takeEvents = eventTaker(options);
  const worker = new Worker(
    queue,
    failPlainly(async (job: Job) => {
      if (job.name === 'acknowledged') await takeAcknowledgement(options, job.data);
      else await takeEvents(job.data);
    }),
    {
      connection,
      prefix,
      // Jobs that wait for their batch are taken already, so that the batch finds them.
      concurrency: 2 * JOBS_A_BATCH,
      lockDuration: 15_000,
      stalledInterval: 10_000,
    },
  );
  worker.on('error', () => undefined); // the connection's own handler has said it
  worker.on('failed', (job, error) => {
    log.warn(
      { queue, job: job?.name, ...describeError(error) },
      'a job failed; its events come again',
    );
  });
  return worker;
}

async function takeAcknowledgement(options: ConsumerOptions, job: AcknowledgementJob) {
  await options.acknowledged[job.kind]?.(job.handled, job.from);
  faultPoint('acknowledged');
}

/** Jobs of one kind that have piled up are handled together. */
function eventTaker(options: ConsumerOptions): (job: EventsJob) => Promise<void> {
  const batchers = new Map<EventKind, (events: readonly unknown[]) => Promise<unknown>>();
  for (const [name, taken] of Object.entries(options.handlers)) {
    const kind = name as EventKind;
    const run = async (jobs: (readonly unknown[])[]) => {
      const handled = await handleJobs(options, taken, kind, jobs);
      faultPoint('handled');
      options.acknowledger.add(kind, handled);
      return [];
    };
    batchers.set(kind, createBatcher(run, { maxBatchSize: JOBS_A_BATCH, maxWaitMs: 0 }));
  }
  return async ({ kind, events }) => {
    await batchers.get(kind)?.(events);
  };
}

/** All in one batch, unless one of them spoils it: then each job by itself. */
async function handleJobs(
  options: ConsumerOptions,
  taken: EventHandler<never>,
  kind: EventKind,
  jobs: readonly (readonly unknown[])[],
): Promise<readonly Handled[]> {
  if (jobs.length > 1) {
    try {
      return await taken.handle(jobs.flat().map((event) => taken.schema.parse(event)));
    } catch (error) {
      if (options.deadLetters.isPassing(error)) throw error;
    }
  }
  const handled: Handled[] = [];
  for (const events of jobs) handled.push(...(await handleBatch(options, taken, kind, events)));
  return handled;
}

/** A batch may hold a poison event: then one by one; what fails becomes a dead letter. */
async function handleBatch(
  options: ConsumerOptions,
  taken: EventHandler<never>,
  kind: EventKind,
  events: readonly unknown[],
): Promise<readonly Handled[]> {
  try {
    return await taken.handle(events.map((event) => taken.schema.parse(event)));
  } catch (error) {
    if (options.deadLetters.isPassing(error)) throw error;
    if (events.length === 1) {
      await options.deadLetters.add(kind, events[0], error);
      options.log.error({ kind, ...describeError(error) }, 'an event became a dead letter');
      return [];
    }
  }
  const handled: Handled[] = [];
  for (const event of events) {
    handled.push(...(await handleBatch(options, taken, kind, [event])));
  }
  return handled;
}
