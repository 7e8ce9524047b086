import { once } from 'node:events';
import { createBullBoard } from '@bull-board/api';
import { BullMQAdapter } from '@bull-board/api/bullMQAdapter';
import { clockworkQueues, queues } from '@seal/platform/messaging/queue-names';
import type { Log } from '@seal/platform/runtime/log';
import { connectProducer } from '@seal/platform/messaging/redis';
import { Queue } from 'bullmq';
import { QueuePage } from './queue-page.ts';

/** Redis that takes longer is as good as away; longer keeps the administrator waiting. */
const WITHIN_MS = 1_500;

interface Given {
  /** The path at which the page stands. */
  at: string;
  redisUrl: string;
  prefix: string;
  log: Log;
}

/**
 * Bull Board over the queues of all services, to be read only: what is to be done again the sweep
 * does, and what an administrator does stands in a history, which a button here would pass by.
 */
export function openQueueBoard({ at, redisUrl, prefix, log }: Given) {
  const redis = connectProducer(redisUrl, log);
  const names = [...Object.values(queues), ...clockworkQueues];
  const opened = names.map((name) => {
    const queue = new Queue(name, { connection: redis, prefix });
    queue.on('error', () => undefined); // the connection's own handler has said it
    return queue;
  });
  const page = new QueuePage();
  page.setBasePath(at);
  createBullBoard({
    queues: opened.map((queue) => new BullMQAdapter(queue, { readOnlyMode: true })),
    serverAdapter: page,
    options: {
      uiConfig: {
        boardTitle: '任务队列',
        locale: { lng: 'zh-CN' },
        miscLinks: [{ text: '返回', url: '/' }],
        hideRedisDetails: true,
      },
    },
  });
  return {
    page: page.getRouter(),
    async isReady(): Promise<boolean> {
      if (redis.status === 'ready') return true;
      const ready = once(redis, 'ready', { signal: AbortSignal.timeout(WITHIN_MS) });
      return ready.then(
        () => true,
        () => false,
      );
    },
    async close(): Promise<void> {
      await Promise.all(opened.map((queue) => queue.close()));
      redis.disconnect();
    },
  };
}
