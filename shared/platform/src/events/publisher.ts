import { groupBy } from '@seal/kernel/group-by';
import { Queue } from 'bullmq';
import type { Redis } from 'ioredis';
import { faultPoint } from '../fault-points.ts';
import { shareGroups } from '../groups/share-groups.ts';
import { describeError, type Log } from '../log.ts';
import {
  type AcknowledgementJob,
  EVENTS_A_JOB,
  type EventKind,
  type QueueName,
} from './queue-names.ts';
import { leaveFailures } from './what-jobs-leave.ts';

export interface Publisher {
  /** Off the request's path: returns at once, never throws; what fails is left to the sweep. */
  publish(to: QueueName, kind: EventKind, events: readonly unknown[]): void;
  acknowledge(to: QueueName, job: AcknowledgementJob): Promise<void>;
  /** What was published until now is still told, unless Redis is away. */
  close(): Promise<void>;
}

interface Parcel {
  to: QueueName;
  kind: EventKind;
  event: unknown;
}

/**
 * How far apart events that callers cause one by one are told; one that comes alone is told at
 * once. Each job costs the same whether it carries one event or a hundred, here and at each service
 * behind: so the more there is to tell, the fewer jobs tell it, and under load the answers to
 * callers come first. Smaller: at a hundred orders a second every order is a job of its own, and
 * both cores are busy with jobs. Larger: an order waits longer for company.
 */
const LEAST_APART_MS = 30;
const MORE_APART_MS_AN_EVENT = 2;
const MOST_APART_MS = 150;

const apartMs = (lastSize: number) =>
  Math.min(LEAST_APART_MS + MORE_APART_MS_AN_EVENT * lastSize, MOST_APART_MS);

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
    for (const group of groupBy(parcels, ({ to, kind }) => `${to}/${kind}`).values()) {
      const { to, kind } = group[0]!;
      const events = group.map((it) => it.event);
      await send(to, kind, events);
    }
    return [];
  }

  const joinNext = shareGroups(sendParcels, { most: EVENTS_A_JOB, waitMs: 2, apartMs });
  const untold = new Set<Promise<void>>();

  return {
    publish(to, kind, events) {
      // A group had its company one hop before. Spaced again at the same pace as there, it would
      // wait nearly the whole distance anew at every hop.
      const sent: Promise<unknown> =
        events.length > 1
          ? send(to, kind, events)
          : Promise.all(events.map((event) => joinNext({ to, kind, event })));
      const told = sent
        .catch((error: unknown) => {
          log.debug({ kind, ...describeError(error) }, 'not published; the sweep will');
        })
        .then(() => void untold.delete(told));
      untold.add(told);
    },
    async acknowledge(to, job) {
      await queue(to).add('acknowledged', job, leaveFailures);
    },
    async close() {
      if (redis.status === 'ready') await Promise.all(untold);
      await Promise.all([...open.values()].map((it) => it.close()));
    },
  };
}
