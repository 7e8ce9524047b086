import mongoose from 'mongoose';
import type { Log } from '../runtime/log.ts';

export interface MongoSettings {
  uri: string;
  database: string;
}

/**
 * Connects, and refuses a server on which the promises can't hold: one that is no replica set
 * member (no majority, no journal guarantee).
 */
export async function connectMongo(
  settings: MongoSettings,
  log: Log,
): Promise<mongoose.Connection> {
  const connection = mongoose.createConnection(settings.uri, {
    dbName: settings.database,
    autoIndex: false,
    autoCreate: false,
    serverSelectionTimeoutMS: 5_000,
    writeConcern: { w: 'majority', journal: true },
    readConcern: { level: 'majority' },
    retryWrites: true,
    maxPoolSize: 40,
  });
  connection.on('error', (error: Error) => log.warn({ name: error.name }, 'mongodb'));
  await connection.asPromise();
  const hello = await connection.db!.admin().command({ hello: 1 });
  if (typeof hello['setName'] !== 'string') {
    await connection.close();
    throw new Error('MongoDB runs standalone; a replica set is needed (MONGODB_URI)');
  }
  return connection;
}

/** A sentence where MongoDB does not answer within two seconds. */
export async function findMongoTrouble(connection: mongoose.Connection): Promise<string[]> {
  try {
    await connection.db!.command({ ping: 1 }, { timeoutMS: 2_000 });
    return [];
  } catch {
    return ['MongoDB does not answer'];
  }
}
