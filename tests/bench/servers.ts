import { Redis } from 'ioredis';
import mongoose from 'mongoose';

/** The database servers of the run, with what has to be known of them. */
export interface Servers {
  mongoUri: string;
  redisUrl: string;
  pids: number[];
  versions: { mongod: string; redis: string };
  /** How much of the data MongoDB may keep in memory. */
  cacheBytes: number;
}

/** Asks both servers who they are: they run on this machine, so their CPU time can be read. */
export async function askServers(mongoUri: string, redisUrl: string): Promise<Servers> {
  const connection = await mongoose.createConnection(mongoUri).asPromise();
  const status = await connection.db!.admin().serverStatus();
  await connection.close();
  const redis = new Redis(redisUrl);
  const info = await redis.info('server');
  redis.disconnect();
  const read = (name: string) => new RegExp(`^${name}:(.*?)\\r?$`, 'm').exec(info)?.[1] ?? '';
  return {
    mongoUri,
    redisUrl,
    pids: [Number(status['pid']), Number(read('process_id'))],
    versions: { mongod: String(status['version']), redis: read('redis_version') },
    cacheBytes: Number(status['wiredTiger'].cache['maximum bytes configured']),
  };
}
