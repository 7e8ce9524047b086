import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import mongoose from 'mongoose';
import { connect } from 'node:net';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
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

/** What the server answers to a `hello` packed by zlib unasked: nothing where it hangs up. */
function sendPacked(port: number): Promise<Buffer> {
  const document = mongoose.mongo.BSON.serialize({ hello: 1, $db: 'admin' });
  const message = Buffer.concat([Buffer.alloc(5), document]);
  const packed = deflateSync(message);
  const head = Buffer.alloc(25);
  // Length, request, no answer to one, OP_COMPRESSED; of OP_MSG, its length, by zlib.
  for (const [n, value] of [25 + packed.length, 1, 0, 2012, 2013, message.length].entries()) {
    head.writeInt32LE(value, n * 4);
  }
  head.writeUInt8(2, 24);
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(Buffer.concat([head, packed])));
    socket.once('error', reject);
    socket.once('data', (answer) => socket.destroy() && resolve(answer));
    socket.once('close', () => resolve(Buffer.alloc(0)));
  });
}

test('it agrees on snappy, not on zlib, and hangs up on who sends that unasked', async () => {
  const mongo = await startMongo({ dir: join(folder, 'packing'), fast: true });
  const client = new mongoose.mongo.MongoClient(mongo.uri);
  const ask = (compression: string[]) => client.db('admin').command({ hello: 1, compression });
  try {
    expect((await ask(['snappy']))['compression']).toEqual(['snappy']);
    expect((await ask(['zlib']))['compression']).toBeUndefined();
    expect(await sendPacked(mongo.port)).toHaveLength(0);
  } finally {
    await client.close();
    await mongo.stop();
  }
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
