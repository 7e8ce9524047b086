import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import mongoose from 'mongoose';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startMongo } from './servers.ts';

jest.setTimeout(60_000);

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'start-mongo-'));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function withThings<T>(
  uri: string,
  act: (things: mongoose.mongo.Collection) => Promise<T>,
): Promise<T> {
  const client = new mongoose.mongo.MongoClient(uri);
  try {
    return await act(client.db('kept').collection('things'));
  } finally {
    await client.close();
  }
}

test('what was written is found again by the next start, on another port', async () => {
  const dir = join(folder, 'kept');
  const first = await startMongo({ dir, fast: true });
  await withThings(first.uri, (things) => things.insertOne({ name: 'a set of seals' }));
  await first.stop();
  const second = await startMongo({ dir, fast: true });
  const found = await withThings(second.uri, (things) => things.findOne({}));
  await withThings(second.uri, (things) => things.insertOne({ name: 'another' }));
  await second.stop();
  expect(found).toMatchObject({ name: 'a set of seals' });
  expect(second.port).not.toBe(first.port);
  expect(existsSync(`${dir}.pid`)).toBe(false);
});

test('a mongod left over on the folder is stopped before the next one opens it', async () => {
  const dir = join(folder, 'leftover');
  const left = await startMongo({ dir, fast: true });
  const next = await startMongo({ dir, fast: true });
  expect(left.hasExited()).toBe(true);
  await next.stop();
});

test('on a taken port it ends with its log, and the mongod there is untouched', async () => {
  const other = await startMongo({ dir: join(folder, 'other'), fast: true });
  const clash = startMongo({ dir: join(folder, 'clash'), fast: true, port: other.port });
  await expect(clash).rejects.toThrow(/mongod ended[^]*already in use/i);
  const inserted = await withThings(other.uri, (things) =>
    things.insertOne({ name: 'still here' }),
  );
  expect(inserted.acknowledged).toBe(true);
  await other.stop();
});
