import { fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import mongoose from 'mongoose';
import { cloneInto } from './clone-into.ts';
import type { Servers } from './servers.ts';
import type { SystemUnderLoad } from './system-under-load.ts';

/** A rival in a process of its own, with a database and queues of its own on the same servers. */
export async function startRival(
  name: 'plain' | 'naive',
  servers: Servers,
  prefix: string,
): Promise<SystemUnderLoad> {
  const database = `${prefix}_${name}`;
  const child = fork(path.join(import.meta.dirname, `${name}-server.js`), {
    env: {
      PATH: process.env['PATH'] ?? '',
      NODE_ENV: 'production',
      MONGODB_URI: servers.mongoUri,
      MONGODB_DB: database,
      REDIS_URL: servers.redisUrl,
      QUEUE_PREFIX: `{${database}}`,
    },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    execArgv: [],
  });
  const [{ port }] = (await once(child, 'message')) as [{ port: number }];
  const url = `http://127.0.0.1:${port}`;
  const mongo = await mongoose.createConnection(servers.mongoUri, { dbName: database }).asPromise();
  const collection = mongo.collection(name === 'plain' ? 'registrations' : 'orders');
  return {
    name,
    registrationUrl: url,
    engravingUrl: url,
    tokens: { clerk: 'none', engraver: 'none' },
    pids: [child.pid!],
    settle: () => Promise.resolve(),
    countAccrued: () => mongo.collection('accruals').estimatedDocumentCount(),
    async addOrders(count) {
      const change = (_id: string) => ({ _id });
      await cloneInto(collection as never, {}, count, change);
      if (name === 'naive') await cloneInto(mongo.collection('accruals'), {}, count, change);
    },
    async stop() {
      await mongo.close();
      child.disconnect();
      await once(child, 'exit');
    },
  };
}
