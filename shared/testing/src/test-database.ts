import { randomUUID } from 'node:crypto';
import { type CollectionSpec, migrateCollections } from '@seal/platform/mongo/collections';
import { connectMongo } from '@seal/platform/mongo/connect';
import { createLog } from '@seal/platform/runtime/log';
import { testServers } from './ask-test-run.ts';

export interface TestDatabase {
  mongo: Awaited<ReturnType<typeof connectMongo>>;
  close(): Promise<void>;
}

/** A database of the test's own, with these collections, gone when it is closed. */
export async function openTestDatabase(
  collections: readonly CollectionSpec[],
): Promise<TestDatabase> {
  const settings = { uri: (await testServers()).mongoUri, database: `t-${randomUUID()}` };
  const mongo = await connectMongo(settings, createLog('test', 'silent'));
  await migrateCollections(mongo, [...collections]);
  return {
    mongo,
    async close() {
      await mongo.dropDatabase();
      await mongo.close();
    },
  };
}
