import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { migrateCollections } from '@seal/platform/mongo/collections';
import { testServers } from '@seal/testing/ask-test-run';
import mongoose from 'mongoose';
import { createOrderStore } from './order-store.ts';
import { ordersCollection } from './orders-collection.ts';

const { mongoUri } = await testServers();
let connection: mongoose.Connection;

beforeEach(async () => {
  const dbName = `orders-${randomUUID()}`;
  connection = await mongoose.createConnection(mongoUri, { dbName }).asPromise();
  await migrateCollections(connection, [ordersCollection]);
  await connection.db!.command({ profile: 2 });
});

afterEach(async () => {
  await connection.db!.command({ profile: 0 });
  await connection.dropDatabase();
  await connection.close();
});

/** How MongoDB went through the orders for each reading since the beginning. */
async function readPlans(): Promise<string[]> {
  const ns = `${connection.name}.${ordersCollection.name}`;
  const readings = connection.db!.collection('system.profile').find({ ns, op: 'query' });
  return (await readings.toArray()).map((it) => it['planSummary']);
}

test('orders whose alarm is due are found by their index', async () => {
  await createOrderStore(connection).alarmed(new Date(), 10);
  expect(await readPlans()).toEqual(['IXSCAN { alarmAt: 1 }']);
});

test('orders that wait for a calendar are found by their index', async () => {
  await createOrderStore(connection).heldForCalendar(10);
  expect(await readPlans()).toEqual(['IXSCAN { holdReason: 1, registeredAt: 1 }']);
});
