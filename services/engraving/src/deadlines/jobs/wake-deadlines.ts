import { closeWorker } from '@seal/platform/messaging/close-worker';
import type { ClockworkQueue } from '@seal/platform/messaging/queue-names';
import { describeError, type Log } from '@seal/platform/runtime/log';
import type { OpenService } from '@seal/platform/runtime/open-service';
import { Queue, Worker } from 'bullmq';
import { LRUCache } from 'lru-cache';

export interface Waker {
  /** Asks for one look at that time. Never fails: a wake that is lost is made good by the sweep. */
  wakeAt(at: Date): void;
  close(): Promise<void>;
}

export interface WakerParts {
  producer: OpenService['producer'];
  worker: OpenService['worker'];
  prefix: string;
  now(): Date;
  look(): Promise<unknown>;
  log: Log;
}

const QUEUE: ClockworkQueue = 'engraving-deadlines';
const SECOND_MS = 1_000;

/**
 * Larger: more memory for nothing. Smaller: the same second is asked for again, which is harmless.
 */
const REMEMBERED_SECONDS = 10_000;

/**
 * BullMQ delayed jobs that wake the clockwork at the very second an order must be warned of or
 * flagged: one job a second, however many orders fall into it. They carry nothing; what is due is
 * read from MongoDB, so a deleted or doubled job changes nothing.
 */
export function createWaker({ producer, worker, prefix, now, look, log }: WakerParts): Waker {
  const queue = new Queue(QUEUE, { connection: producer, prefix });
  queue.on('error', () => undefined); // the connection's own handler has said it
  const works = new Worker(QUEUE, look, { connection: worker, prefix });
  works.on('error', () => undefined);
  works.on('failed', (_job, error) =>
    log.warn(describeError(error), 'a look at the deadlines failed'),
  );
  const asked = new LRUCache<number, true>({ max: REMEMBERED_SECONDS });

  return {
    wakeAt(at) {
      const second = Math.ceil(at.getTime() / SECOND_MS);
      if (asked.has(second)) return;
      asked.set(second, true);
      const delay = Math.max(0, second * SECOND_MS - now().getTime());
      queue
        .add(
          'wake',
          {},
          { jobId: `at-${second}`, delay, removeOnComplete: true, removeOnFail: true },
        )
        .catch(() => asked.delete(second));
    },
    async close() {
      await closeWorker(works, worker);
      await queue.close();
    },
  };
}
