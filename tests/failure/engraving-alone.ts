import { readFileSync } from 'node:fs';
import { ProjectTerms } from '@seal/contracts/project';
import { composeEngraving } from '@seal/engraving/compose';
import type { Order } from '@seal/engraving/domain/order';
import { newId } from '@seal/kernel/ids';
import { createPublisher } from '@seal/platform/events/publisher';
import { createLog } from '@seal/platform/log';
import { connectMongo } from '@seal/platform/mongo/connect';
import { connectProducer } from '@seal/platform/redis';
import { eventually } from '@seal/testing/eventually';
import type { FakeClock } from '@seal/testing/fake-clock';
import { freshUscc } from '@seal/testing/registration-body';
import { testServiceConfig } from '@seal/testing/service-config';
import { createTestTokens } from '@seal/testing/test-tokens';

const file = new URL('../../infra/projects/yutian-2024.json', import.meta.url);
const terms = ProjectTerms.parse(JSON.parse(readFileSync(file, 'utf8')));
export const PROJECT = 'yutian-2024';

/** The engraving service by itself, told what registration and finance would tell it. */
export interface EngravingAlone {
  start(): Promise<void>;
  stop(): Promise<void>;
  /** So many orders, registered and funded, waits until they are queued; answers their ids. */
  queueOrders(count: number): Promise<string[]>;
  orders(): Promise<Order[]>;
  close(): Promise<void>;
}

export async function openEngravingAlone(clock: FakeClock): Promise<EngravingAlone> {
  const config = testServiceConfig('engraving', (await createTestTokens()).publicKeyPem);
  const log = createLog('test', 'silent');
  const mongo = await connectMongo(config.mongo, log);
  const redis = connectProducer(config.redisUrl, log);
  const publisher = createPublisher(redis, config.queuePrefix, log);
  const collection = mongo.collection<Order>('orders');
  let running: Awaited<ReturnType<typeof composeEngraving>> | undefined;

  async function tell(ids: readonly string[]): Promise<void> {
    const registeredAt = clock.now().toISOString();
    const events = ids.map((orderId, n) => ({
      type: 'registration-accepted',
      id: newId(),
      version: 1,
      projectId: PROJECT,
      orderId,
      caseNumber: `C${n}`,
      uscc: freshUscc(),
      enterpriseName: '玉田鑫瑞商贸有限公司',
      initials: 'ytxrsmyxgs',
      registeredAt,
      takeOver: false,
      withdrawn: false,
    }));
    publisher.publish('engraving', 'registration', events);
    await eventually(async () => {
      if ((await collection.countDocuments()) < ids.length) throw new Error('not all placed');
    }, 20_000);
    const type = 'budget-committed';
    const stamp = { version: 1, projectId: PROJECT, reason: null };
    publisher.publish(
      'engraving',
      'budget',
      ids.map((id) => ({ type, id, ...stamp })),
    );
    await eventually(async () => {
      const queued = await collection.countDocuments({ status: 'queued' });
      if (queued < ids.length) throw new Error(`${queued} of ${ids.length} are queued`);
    }, 20_000);
  }

  return {
    async start() {
      running = await composeEngraving(config, { clock });
      const project = { ...terms, id: PROJECT, version: 1 };
      publisher.publish('engraving', 'project', [
        { type: 'project-changed', id: PROJECT, version: 1, project },
      ]);
      await eventually(async () => {
        if ((await mongo.collection('projects').countDocuments()) === 0) throw new Error('untold');
      });
    },
    async stop() {
      await running?.close();
      running = undefined;
    },
    async queueOrders(count) {
      const ids = Array.from({ length: count }, newId);
      await tell(ids);
      return ids;
    },
    orders: () => collection.find().toArray(),
    async close() {
      await running?.close();
      await publisher.close();
      redis.disconnect();
      await mongo.dropDatabase();
      await mongo.close();
    },
  };
}
