import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { verifySystem } from '@seal/local/checks/verify-system';
import { createLog } from '@seal/platform/runtime/log';
import { connectMongo } from '@seal/platform/mongo/connect';
import type { Finding } from '@seal/platform/mongo/find-history-gaps';
import type { OpenService } from '@seal/platform/runtime/open-service';
import { connectWorker } from '@seal/platform/messaging/redis';
import { type ApiClient, createApiClient } from '@seal/testing/api-client';
import { eventually } from '@seal/testing/eventually';
import { startSystem, type System, type SystemService } from '@seal/testing/start-system';
import { type Projects, writeProjects } from './drill-projects.ts';

type Connection = OpenService['mongo'];

export interface DrillOptions {
  /** What the system's name begins with: a drill leaves nothing behind on the servers. */
  name: string;
  projects: Projects;
  instances?: number;
  redisUrl?: string;
}

/** A whole system to be maltreated, and what tells whether it bears that. */
export interface Drill {
  system: System;
  api: ApiClient;
  databases: Record<SystemService, Connection>;
  redis: ReturnType<typeof connectWorker>;
  /** Marks that no consumer has handled, in all databases. */
  countPending(): Promise<number>;
  /** Waits until everybody has handled everything. */
  untilSettled(withinMs?: number): Promise<void>;
  /** Every invariant, with nothing under way. */
  verify(): Promise<Finding[]>;
  close(): Promise<void>;
}

/** Where marks stand, in the order in which a change makes its way: what is clear stays clear. */
const marks: [SystemService, collection: string, mark: string][] = [
  ['finance', 'projects', 'unpublished.registration.at'],
  ['finance', 'projects', 'unpublished.engraving.at'],
  ['registration', 'registrations', 'unpublished.engraving.at'],
  ['engraving', 'orders', 'unpublished.finance.at'],
  ['finance', 'orderFunds', 'unpublished.engraving.at'],
  ['engraving', 'orders', 'unpublished.registration.at'],
];

export async function openDrill(options: DrillOptions): Promise<Drill> {
  const folder = mkdtempSync(path.join(tmpdir(), 'seal-drill-'));
  const projectsDir = path.join(folder, 'projects');
  writeProjects(projectsDir, options.projects);
  const name = `${options.name}_${Date.now().toString(36)}`;
  const { instances = 1, redisUrl } = options;
  const system = await startSystem({
    name,
    projectsDir,
    instances,
    ...(redisUrl === undefined ? {} : { redisUrl }),
  });
  const { MONGODB_URI: uri, MONGODB_DB_PREFIX: prefix, REDIS_URL, QUEUE_PREFIX } = system.env;
  const log = createLog('drill', 'silent');
  const open = (service: string) => connectMongo({ uri: uri!, database: prefix + service }, log);
  const databases = {
    registration: await open('registration'),
    engraving: await open('engraving'),
    finance: await open('finance'),
  };
  const redis = connectWorker(REDIS_URL!, log);

  async function countPending(): Promise<number> {
    let pending = 0;
    for (const [service, collection, mark] of marks) {
      pending += await databases[service]
        .collection(collection)
        .countDocuments({ [mark]: { $exists: true } });
    }
    return pending;
  }

  const drill: Drill = {
    system,
    api: createApiClient({ urlOf: (it) => system.url(it as SystemService), token: system.token }),
    databases,
    redis,
    countPending,
    untilSettled: (withinMs = 60_000) =>
      eventually(
        async () => {
          const pending = await countPending();
          if (pending > 0) throw new Error(`${pending} changes are not handled yet`);
        },
        withinMs,
        250,
      ),
    verify: () => verifySystem({ mongoUri: uri!, prefix: prefix!, handledBefore: new Date() }),
    async close() {
      await system.stop();
      for (const connection of Object.values(databases)) {
        await connection.dropDatabase();
        await connection.close();
      }
      const left = await redis.keys(`${QUEUE_PREFIX}*`);
      if (left.length > 0) await redis.del(...left);
      redis.disconnect();
      rmSync(folder, { recursive: true, force: true });
    },
  };
  await drill.untilSettled();
  return drill;
}
