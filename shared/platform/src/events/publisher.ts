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
 * How far apart the groups of one process are told; one that comes alone is told at once. Each job
 * costs the same whether it carries one event or a hundred, here and at each service behind: so the
 * more there is to tell, the fewer jobs tell it, and under load the answers to callers come first.
 * Smaller: at a hundred orders a second every order is a job of its own, and both cores are busy
 * with jobs. Larger: an order waits for company at each of its three hops.
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

  async function send(parcels: Parcel[]): Promise<void[]> {
    const jobs = new Map<string, { to: QueueName; kind: EventKind; events: unknown[] }>();
    for (const { to, kind, event } of parcels) {
      const key = `${to}/${kind}`;
      const job = jobs.get(key) ?? { to, kind, events: [] };
      job.events.push(event);
      jobs.set(key, job);
    }
    for (const { to, kind, events } of jobs.values()) {
      await queue(to).add('events', { kind, events }, leaveFailures);
      faultPoint('published');
    }
    return [];
  }

  const join = shareGroups(send, { most: EVENTS_A_JOB, waitMs: 2, apartMs });
  /** Groups go one after the other: once the newest parcel is told, all are. */
  let newest: Promise<unknown> = Promise.resolve();

  return {
    publish(to, kind, events) {
      for (const event of events) {
        newest = join({ to, kind, event }).catch((error: unknown) => {
          log.debug({ kind, ...describeError(error) }, 'not published; the sweep will');
        });
      }
    },
    async acknowledge(to, job) {
      await queue(to).add('acknowledged', job, leaveFailures);
    },
    async close() {
      if (redis.status === 'ready') await newest;
      await Promise.all([...open.values()].map((it) => it.close()));
    },
  };
}
