import { readFileSync } from 'node:fs';
import { ProjectTerms } from '@seal/contracts/projects/project';
import { composeEngraving } from '@seal/engraving/compose';
import type { Order } from '@seal/engraving/orders/domain/order';
import type { Role } from '@seal/contracts/common/roles';
import { newId } from '@seal/kernel/ids';
import { createPublisher } from '@seal/platform/messaging/publisher';
import { createLog } from '@seal/platform/runtime/log';
import { connectMongo } from '@seal/platform/mongo/connect';
import { connectProducer } from '@seal/platform/messaging/redis';
import { eventually } from '@seal/testing/eventually';
import type { FakeClock } from '@seal/testing/fake-clock';
import { freshUscc } from '@seal/testing/registration-body';
import { testServiceConfig } from '@seal/testing/service-config';
import { createTestTokens } from '@seal/testing/test-tokens';
import request, { type Response } from 'supertest';

function readTerms(project: string): ProjectTerms {
  const file = new URL(`../../infra/projects/${project}.json`, import.meta.url);
  return ProjectTerms.parse(JSON.parse(readFileSync(file, 'utf8')));
}

/** The engraving service by itself, told what registration and finance would tell it. */
export interface EngravingAlone {
  start(): Promise<void>;
  stop(): Promise<void>;
  /**
   * So many orders, registered and funded, waits until each is queued or held; answers their ids.
   */
  queueOrders(count: number): Promise<string[]>;
  orders(): Promise<Order[]>;
  /** An act or a reading over HTTP, in that role; the address is below the project. */
  call(role: Role, method: 'get' | 'post', address: string, json?: object): Promise<Response>;
  close(): Promise<void>;
}

export async function openEngravingAlone(
  clock: FakeClock,
  projectId = 'yutian-2024',
): Promise<EngravingAlone> {
  const tokens = await createTestTokens();
  const config = testServiceConfig('engraving', tokens.publicKeyPem);
  const log = createLog('test', 'silent');
  const mongo = await connectMongo(config.mongo, log);
  const redis = connectProducer(config.redisUrl, log);
  const publisher = createPublisher(redis, config.queuePrefix, log);
  const collection = mongo.collection<Order>('orders');
  let running: Awaited<ReturnType<typeof composeEngraving>> | undefined;

  return {
    async start() {
      running = await composeEngraving(config, { clock });
      const project = { ...readTerms(projectId), id: projectId, version: 1 };
      publisher.publish('engraving', 'project', [
        { type: 'project-changed', id: projectId, version: 1, project },
      ]);
      await eventually(async () => {
        if ((await mongo.collection('projects').countDocuments()) === 0)
          throw new Error('not published yet');
      });
    },
    async stop() {
      await running?.close();
      running = undefined;
    },
    async queueOrders(count) {
      const ids = Array.from({ length: count }, newId);
      publisher.publish('engraving', 'registration', ids.map(toAccepted(projectId, clock.now())));
      await eventually(async () => {
        if ((await collection.countDocuments()) < ids.length) throw new Error('not all placed');
      }, 20_000);
      const committed = { type: 'budget-committed', version: 1, projectId, reason: null };
      const decisions = ids.map((id) => ({ ...committed, id }));
      publisher.publish('engraving', 'budget', decisions);
      await eventually(async () => {
        const open = await collection.countDocuments({ status: 'placed' });
        if (open > 0) throw new Error(`${open} are not decided`);
      }, 20_000);
      return ids;
    },
    orders: () => collection.find().toArray(),
    async call(role, method, address, json) {
      const path = `/api/v1/projects/${projectId}${address}`;
      const sent = request(running!.app)[method](path);
      return sent.auth(await tokens.sign(role), { type: 'bearer' }).send(json);
    },
    async close() {
      await running?.close();
      await publisher.close();
      redis.disconnect();
      await mongo.dropDatabase();
      await mongo.close();
    },
  };
}

/** What registration tells of an enterprise that was accepted just now. */
function toAccepted(projectId: string, now: Date) {
  return (orderId: string, n: number) => ({
    type: 'registration-accepted',
    id: newId(),
    version: 1,
    projectId,
    orderId,
    caseNumber: `C${n}`,
    uscc: freshUscc(),
    enterpriseName: '玉田鑫瑞商贸有限公司',
    initials: 'ytxrsmyxgs',
    registeredAt: now.toISOString(),
    takeOver: false,
    withdrawn: false,
  });
}
