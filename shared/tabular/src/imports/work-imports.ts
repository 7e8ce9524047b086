import { type Job, Queue, Worker } from 'bullmq';
import type { Redis } from 'ioredis';
import { closeWorker } from '@seal/platform/messaging/close-worker';
import type { ClockworkQueue } from '@seal/platform/messaging/queue-names';
import { failPlainly, leaveFailures } from '@seal/platform/messaging/job-retention';
import { describeError, type Log } from '@seal/platform/runtime/log';
import { every } from '@seal/platform/runtime/every';
import type { ImportKind } from './import-kind.ts';
import { type ImportParts, runImport } from './run-import.ts';

export interface ImportWork {
  /** Tells the workers of all processes; what Redis does not take, the sweep queues again. */
  wake(importId: string): void;
  close(): Promise<void>;
}

export interface ImportWorkParts extends ImportParts {
  /** The clockwork of imports has a queue of its own, apart from events. */
  queue: ClockworkQueue;
  producer: Redis;
  worker: Redis;
  prefix: string;
  log: Log;
}

/** Longer: a killed import or one that Redis forgot stands still for longer. */
const SWEEP_MS = 5_000;

/** Runs one import at a time in this process: two would only make each other slow. */
export function workImports<K extends string>(
  parts: ImportWorkParts,
  kind: ImportKind<K>,
): ImportWork {
  const { producer, worker: connection, prefix, log, imports, clock } = parts;
  const queue = new Queue<{ importId: string }>(parts.queue, { connection: producer, prefix });
  queue.on('error', () => undefined); // the connection's own handler has said it
  let stopping = false;
  const worker = new Worker<{ importId: string }>(
    parts.queue,
    failPlainly(async ({ data: { importId } }: Job<{ importId: string }>) => {
      const end = await runImport(parts, kind, importId, () => stopping);
      // Whoever is there next need not wait until the claim has grown old.
      if (end === 'given-back') await tell(importId);
    }),
    { connection, prefix, concurrency: 1 },
  );
  worker.on('error', () => undefined); // likewise
  worker.on('failed', (job, error) => {
    const importId = job?.data.importId;
    log.warn({ importId, ...describeError(error) }, 'an import broke off; it will be carried on');
  });

  async function tell(importId: string): Promise<void> {
    await queue.add('import', { importId }, leaveFailures);
  }
  function wake(importId: string): void {
    tell(importId).catch((error: unknown) => {
      log.debug({ importId, ...describeError(error) }, 'not told; the sweep will');
    });
  }
  const sweep = every(
    SWEEP_MS,
    'imports nobody works on',
    async () => (await imports.findWaiting(clock.now())).forEach(wake),
    log,
  );

  return {
    wake,
    async close() {
      stopping = true;
      await sweep.stop();
      await closeWorker(worker, connection);
      await queue.close();
    },
  };
}
