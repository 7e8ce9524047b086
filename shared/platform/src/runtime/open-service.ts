import type { Redis } from 'ioredis';
import type mongoose from 'mongoose';
import { type Clock, systemClock } from './clock.ts';
import { type Acknowledger, createAcknowledger } from '../messaging/acknowledger.ts';
import { createOutbox, type Outbox, type OutboxSpec } from '../messaging/outbox.ts';
import { createDeadLetters, type DeadLetters } from '../messaging/dead-letters.ts';
import { createPublisher, type Publisher } from '../messaging/publisher.ts';
import type { QueueName } from '../messaging/queue-names.ts';
import { createLog, type Log } from './log.ts';
import { createMetrics, type Metrics } from './metrics.ts';
import { type CollectionSpec, migrateCollections } from '../mongo/collections.ts';
import { connectMongo, findMongoTrouble } from '../mongo/connect.ts';
import { connectProducer, connectWorker, refuseEvictingRedis } from '../messaging/redis.ts';
import type { ServiceConfig } from './service-config.ts';
import { createTokenVerifier, type TokenVerifier } from '../http/tokens.ts';

/** What every service holds open. */
export interface OpenService {
  name: QueueName;
  log: Log;
  clock: Clock;
  metrics: Metrics;
  mongo: mongoose.Connection;
  producer: Redis;
  worker: Redis;
  publisher: Publisher;
  queuePrefix: string;
  /** The one outbox of this process for that spec. */
  outbox<D extends { _id: string }>(spec: OutboxSpec<D>): Outbox<D>;
  acknowledger: Acknowledger;
  deadLetters: DeadLetters;
  tokens: TokenVerifier;
  /** What keeps this process from doing its work, a sentence each. */
  findTrouble(): Promise<string[]>;
  close(): Promise<void>;
}

/** Connects to MongoDB and Redis, migrates the service's collections, and checks both servers. */
export async function openService(
  name: QueueName,
  config: ServiceConfig,
  collections: readonly CollectionSpec[],
  clock: Clock = systemClock,
): Promise<OpenService> {
  const log = createLog(name);
  const mongo = await connectMongo(config.mongo, log);
  await migrateCollections(mongo, collections);
  const producer = connectProducer(config.redisUrl, log);
  const worker = connectWorker(config.redisUrl, log);
  if (await isReachable(producer)) await refuseEvictingRedis(producer);
  const publisher = createPublisher(producer, config.queuePrefix, log);
  const acknowledger = createAcknowledger(publisher, log, name);
  const metrics = createMetrics(name);
  const deadLetters = createDeadLetters(mongo);
  metrics.watch('dead_letters', 'Events that could not be handled', () => deadLetters.count());
  return {
    name,
    log,
    clock,
    metrics,
    mongo,
    producer,
    worker,
    publisher,
    queuePrefix: config.queuePrefix,
    outbox: outboxesOf(mongo, publisher),
    acknowledger,
    deadLetters,
    tokens: await createTokenVerifier(config.tokenPublicKey),
    // Redis only wakes: without it a service still takes orders, so it is no reason to be unready.
    findTrouble: () => findMongoTrouble(mongo),
    async close() {
      await acknowledger.close();
      await publisher.close();
      producer.disconnect();
      worker.disconnect();
      await mongo.close();
    },
  };
}

function outboxesOf(mongo: mongoose.Connection, publisher: Publisher): OpenService['outbox'] {
  const open = new Map<object, unknown>();
  return <D extends { _id: string }>(spec: OutboxSpec<D>) => {
    const outbox = (open.get(spec) as Outbox<D>) ?? createOutbox(spec, mongo, publisher);
    open.set(spec, outbox);
    return outbox;
  };
}

/** Waits briefly for the first connection; a Redis that is down does not keep a service down. */
function isReachable(redis: Redis): Promise<boolean> {
  if (redis.status === 'ready') return Promise.resolve(true);
  return new Promise((resolve) => {
    const give = (answer: boolean) => {
      clearTimeout(timer);
      resolve(answer);
    };
    const timer = setTimeout(() => give(false), 2_000);
    redis.once('ready', () => give(true));
  });
}
