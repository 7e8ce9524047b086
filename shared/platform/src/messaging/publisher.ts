import { groupBy } from '@seal/kernel/group-by';
import { Queue } from 'bullmq';
import type { Redis } from 'ioredis';
import { faultPoint } from '../runtime/fault-points.ts';
import { createBatcher } from '../batching/batcher.ts';
import { describeError, type Log } from '../runtime/log.ts';
import {
  type AcknowledgementJob,
  EVENTS_A_JOB,
  type EventKind,
  type QueueName,
} from './queue-names.ts';
import { leaveFailures } from './job-retention.ts';

/**
 * How far apart jobs of events begin that callers cause one by one (decision 0027). Larger: an
 * order waits longer for company before the engraver sees it. Smaller: moderate traffic goes in
 * jobs of one event, each of which costs as much as a job of two hundred.
 */
const APART_MS = 20;

export interface Publisher {
  /** Off the request's path: returns at once, never throws; what fails is left to the relay. */
  publish(to: QueueName, kind: EventKind, events: readonly unknown[]): void;
  acknowledge(to: QueueName, job: AcknowledgementJob): Promise<void>;
  /** What was handed over until now is still published, unless Redis is away. */
  close(): Promise<void>;
}

interface Parcel {
  to: QueueName;
  kind: EventKind;
  event: unknown;
}

export function createPublisher(redis: Redis, prefix: string, log: Log): Publisher {
  const open = new Map<QueueName, Queue>();
  const queue = (name: QueueName) => {
    const known = open.get(name);
    if (known) return known;
    const made = new Queue(name, { connection: redis, prefix });
    made.on('error', () => undefined); // the connection's own handler has said it
    open.set(name, made);
    return made;
  };

  async function send(to: QueueName, kind: EventKind, events: readonly unknown[]): Promise<void> {
    for (let n = 0; n < events.length; n += EVENTS_A_JOB) {
      const job = { kind, events: events.slice(n, n + EVENTS_A_JOB) };
      await queue(to).add('events', job, leaveFailures);
      faultPoint('published');
    }
  }

  async function sendParcels(parcels: readonly Parcel[]): Promise<void[]> {
    for (const batch of groupBy(parcels, ({ to, kind }) => `${to}/${kind}`).values()) {
      const { to, kind } = batch[0]!;
      const events = batch.map((it) => it.event);
      await send(to, kind, events);
    }
    return [];
  }

  const joinNext = createBatcher(sendParcels, {
    maxBatchSize: EVENTS_A_JOB,
    maxWaitMs: 2,
    apartMs: APART_MS,
  });
  const pending = new Set<Promise<void>>();

  return {
    publish(to, kind, events) {
      // A batch had its company one hop before. Spaced again at the same pace as there, it would
      // wait nearly the whole distance anew at every hop.
      const sent: Promise<unknown> =
        events.length > 1
          ? send(to, kind, events)
          : Promise.all(events.map((event) => joinNext({ to, kind, event })));
      const publishing = sent
        .catch((error: unknown) => {
          log.debug({ kind, ...describeError(error) }, 'not published; the outbox relay will');
        })
        .then(() => void pending.delete(publishing));
      pending.add(publishing);
    },
    async acknowledge(to, job) {
      await queue(to).add('acknowledged', job, leaveFailures);
    },
    async close() {
      if (redis.status === 'ready') await Promise.all(pending);
      await Promise.all([...open.values()].map((it) => it.close()));
    },
  };
}
