import { Redis } from 'ioredis';
import type { Log } from '../runtime/log.ts';

/**
 * Producers fail fast: with Redis down, publishing is given up at once and the relay does it later,
 * so that no request ever waits for Redis.
 */
export function connectProducer(url: string, log: Log): Redis {
  return watched(
    new Redis(url, {
      maxRetriesPerRequest: 1,
      enableOfflineQueue: false,
      connectTimeout: 2_000,
      retryStrategy,
    }),
    log,
  );
}

/** Workers wait for Redis as long as it takes (BullMQ demands null here). */
export function connectWorker(url: string, log: Log): Redis {
  return watched(new Redis(url, { maxRetriesPerRequest: null, retryStrategy }), log);
}

/** At most a second between tries: longer would delay catching up after Redis is back. */
function retryStrategy(times: number): number {
  return Math.min(50 * times, 1_000);
}

function watched(redis: Redis, log: Log): Redis {
  let down = false;
  redis.on('error', (error: Error & { code?: string }) => {
    if (!down) log.warn({ code: error.code ?? error.name }, 'redis is not reachable');
    down = true;
  });
  redis.on('ready', () => {
    if (down) log.info('redis is back');
    down = false;
  });
  return redis;
}

/** A Redis that evicts would lose queued jobs unseen: the process refuses to start on one. */
export async function refuseEvictingRedis(redis: Redis): Promise<void> {
  const policy = /maxmemory_policy:(\S+)/.exec(await redis.info('memory'))?.[1];
  if (policy !== undefined && policy !== 'noeviction') {
    throw new Error(`Redis has maxmemory-policy ${policy}; set it to noeviction (REDIS_URL)`);
  }
}
