import type { Worker } from 'bullmq';
import type { Redis } from 'ioredis';

/**
 * Lets a worker finish the job it is on. Without Redis no job can be finished: BullMQ would wait
 * for it to come back, and the process would never end.
 */
export async function closeWorker(worker: Worker, connection: Redis): Promise<void> {
  await worker.close(connection.status !== 'ready');
}
