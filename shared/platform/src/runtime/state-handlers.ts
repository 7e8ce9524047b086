import type { stateEndpoints } from '@seal/contracts/common/administration-endpoints';
import type { ServiceState } from '@seal/contracts/common/service-state';
import { ok, refuse } from '@seal/kernel/outcome';
import { Queue } from 'bullmq';
import { queuesOf } from '../messaging/queue-names.ts';
import type { Handlers } from '../http/handler.ts';
import type { OpenService } from './open-service.ts';

/** Redis that takes longer is as good as away; longer keeps the administrator waiting. */
const WITHIN_MS = 1_500;

/** More than anybody works through on one screen. */
const MAX_DEAD_LETTERS = 50;

/** A failure that is older says nothing of how the service stands now. */
const LATELY_MS = 3_600_000;

type Open = Pick<
  OpenService,
  'name' | 'clock' | 'mongo' | 'producer' | 'deadLetters' | 'findTrouble' | 'queuePrefix'
>;

/**
 * How a service stands: its database, its queues, the events that it could not handle. What an
 * event holds is never shown; to dismiss one only takes it off the list, since the truth is in the
 * producer's record, which tells it again until it is handled.
 */
export function stateHandlers(open: Open): Handlers<(typeof stateEndpoints)['finance']> {
  const queues = queuesOf(open.name).map((name) => {
    const queue = new Queue(name, { connection: open.producer, prefix: open.queuePrefix });
    queue.on('error', () => undefined); // the connection's own handler has said it
    return queue;
  });

  async function countLately(queue: Queue): Promise<number> {
    const since = open.clock.now().getTime() - LATELY_MS;
    const failed = await queue.getFailed();
    return failed.filter(({ finishedOn = 0 }) => finishedOn > since).length;
  }

  async function readQueues(): Promise<ServiceState['queues'] | undefined> {
    if (open.producer.status !== 'ready') return undefined;
    const counted = Promise.all(
      queues.map(async (queue) => {
        const { wait, active, delayed, failed } = await queue.getJobCounts();
        return {
          name: queue.name,
          waiting: wait ?? 0,
          active: active ?? 0,
          delayed: delayed ?? 0,
          failed: failed ?? 0,
          failedLately: failed ? await countLately(queue) : 0,
        };
      }),
    ).catch(() => undefined);
    return Promise.race([counted, after(WITHIN_MS)]);
  }

  async function read(): Promise<ServiceState> {
    const [trouble, counts] = await Promise.all([open.findTrouble(), readQueues()]);
    const mongo = trouble.length === 0;
    const letters = mongo ? await open.deadLetters.list(MAX_DEAD_LETTERS) : [];
    return {
      mongo,
      redis: counts !== undefined,
      queues: counts ?? [],
      parkedEvents: mongo ? await open.deadLetters.count() : 0,
      parked: letters.map(({ _id, kind, error, tries, at }) => {
        const name = (error as { name?: unknown } | null)?.name;
        const said = typeof name === 'string' ? name : 'Error';
        return { id: _id, kind, error: said, tries, at: at.toISOString() };
      }),
    };
  }

  return {
    readState: async () => ok({ body: await read() }),
    async dismissParked({ body }) {
      const known = await open.deadLetters.dismiss(body.id);
      return known ? ok({ body: await read() }) : refuse('not-found');
    },
  };
}

function after(ms: number): Promise<undefined> {
  return new Promise((resolve) => {
    setTimeout(() => resolve(undefined), ms).unref();
  });
}
