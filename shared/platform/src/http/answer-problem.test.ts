import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import express from 'express';
import type { Log } from '../runtime/log.ts';
import { problemForErrors } from './answer-problem.ts';

let server: Server;
const bugs: unknown[] = [];

beforeAll(async () => {
  const app = express();
  app.use(express.json());
  app.post('/:id/seen', () => undefined);
  app.post('/broken', () => {
    throw new TypeError('undefined is not a function');
  });
  app.use(problemForErrors({ error: (bug: unknown) => bugs.push(bug) } as unknown as Log));
  await new Promise<void>((resolve) => {
    server = app.listen(0, '127.0.0.1', () => resolve());
  });
});

afterAll(() => {
  server.close();
});

async function post(path: string, body: string, encoding = 'identity') {
  const { port } = server.address() as AddressInfo;
  const response = await fetch(`http://127.0.0.1:${port}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'content-encoding': encoding },
    body,
  });
  return { status: response.status, ...((await response.json()) as { code: string }) };
}

test.each(['gzip', 'br', 'deflate'])('a body that says %s and is none is malformed', async (it) => {
  expect(await post('/', 'not packed', it)).toMatchObject({ status: 400, code: 'malformed-body' });
  expect(bugs).toEqual([]);
});

test('a body that is no JSON is malformed', async () => {
  expect(await post('/', '{')).toMatchObject({ status: 400, code: 'malformed-body' });
});

test('a path that cannot be decoded is not found', async () => {
  expect(await post('/%ff/seen', '{}')).toMatchObject({ status: 404 });
});

test('a bug is a bug', async () => {
  expect(await post('/broken', '{}')).toMatchObject({ status: 500, code: 'internal' });
  expect(bugs).toHaveLength(1);
});
