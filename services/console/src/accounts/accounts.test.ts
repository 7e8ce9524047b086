import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { Account, CreatedAccount } from '@seal/contracts/console/account';
import { connectMongo } from '@seal/platform/mongo/connect';
import { createLog } from '@seal/platform/runtime/log';
import request from 'supertest';
import { runAccountCommand } from './account-command.ts';
import { type ConsoleUnderTest, DEMO_PASSWORD, startConsole } from '../testing-console.ts';

// Hashing passwords takes its time where other tests run beside.
jest.setTimeout(30_000);

const API = '/api/v1';
let door: ConsoleUnderTest;
let administrator: string;

beforeAll(async () => {
  door = await startConsole('accounts');
  administrator = await tokenOf({ username: 'administrator', password: DEMO_PASSWORD });
});
afterAll(() => door.close());

async function tokenOf(body: object): Promise<string> {
  return (await request(door.app).post(`${API}/tokens`).send(body).expect(201)).body.accessToken;
}

const create = (body: object, key?: string) => {
  const call = request(door.app).post(`${API}/accounts`).auth(administrator, { type: 'bearer' });
  return (key === undefined ? call : call.set('Idempotency-Key', key)).send(body);
};
const change = (id: string, etag: string | undefined, body: object) => {
  const call = request(door.app)
    .put(`${API}/accounts/${id}`)
    .auth(administrator, { type: 'bearer' });
  return (etag === undefined ? call : call.set('If-Match', etag)).send(body);
};

const person = (username: string) => ({ username, roles: ['clerk'], password: DEMO_PASSWORD });

test('a person is created, can sign in, and no answer holds the secret', async () => {
  const answer = await create(person('wang')).expect(201);
  expect(CreatedAccount.strict().parse(answer.body)).toMatchObject({
    version: 1,
    clientSecret: null,
  });
  expect(answer.headers['etag']).toBe('"1"');
  expect(await tokenOf({ username: 'wang', password: DEMO_PASSWORD })).toMatch(/^ey/);
});

test('a client gets its secret once, and lets itself in with it', async () => {
  const body = { username: 'platform-feed', roles: ['clerk'], kind: 'client' };
  const first = await create(body, 'client-1').expect(201);
  const { clientSecret } = first.body;
  expect(clientSecret).toMatch(/^[\w-]{43}$/);
  expect(await tokenOf({ clientId: 'platform-feed', clientSecret })).toMatch(/^ey/);
  const again = await create(body, 'client-1').expect(201);
  expect(again.body).toEqual({ ...first.body, clientSecret: null });
  const asPerson = { username: 'platform-feed', password: clientSecret };
  await request(door.app).post(`${API}/tokens`).send(asPerson).expect(401);
  await request(door.app).post(`${API}/sessions`).send(asPerson).expect(401);
});

test('the same key and content 100 times at once makes one account', async () => {
  const answers = await Promise.all(
    Array.from({ length: 100 }, () => create(person('once'), 'once-1')),
  );
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]));
  expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1);
  const other = await create(person('twice'), 'once-1').expect(422);
  expect(other.body.code).toBe('idempotency-key-reused');
});

test('a repeated creation gives the first answer although the account was changed', async () => {
  const first = await create(person('li'), 'li-1').expect(201);
  await change(first.body.id, '"1"', { roles: ['auditor'], active: false }).expect(200);
  const again = await create(person('li'), 'li-1').expect(201);
  expect(again.body).toEqual(first.body);
});

test('a name that is taken is refused', async () => {
  const answer = await create(person('clerk')).expect(409);
  expect(answer.body.code).toBe('username-taken');
});

test.each([
  ['an unknown role', { username: 'x1', roles: ['emperor'], password: DEMO_PASSWORD }],
  ['no role', { username: 'x1', roles: [], password: DEMO_PASSWORD }],
  ['a short password', { username: 'x1', roles: ['clerk'], password: 'short' }],
  ['no password', { username: 'x1', roles: ['clerk'] }],
  ['a protected field', { ...person('x1'), active: true }],
])('an account with %s is refused, naming the field', async (_what, body) => {
  const answer = await create(body).expect(422);
  expect(answer.body.errors[0]).toMatchObject({ pointer: expect.stringMatching(/^\//) });
});

test('terms change only on the version that was read', async () => {
  const { body } = await create(person('zhao')).expect(201);
  const terms = { roles: ['clerk', 'auditor', 'clerk'], active: true };
  expect((await change(body.id, undefined, terms).expect(428)).body.code).toBe(
    'precondition-required',
  );
  expect((await change(body.id, '"7"', terms).expect(412)).body.code).toBe('version-mismatch');
  expect((await change(body.id, 'seven', terms).expect(400)).body.code).toBe('invalid-if-match');
  const changed = await change(body.id, '"1"', terms).expect(200);
  expect(Account.strict().parse(changed.body)).toMatchObject({
    roles: ['clerk', 'auditor'],
    version: 2,
  });
  const same = await change(body.id, '"2"', terms).expect(200);
  expect(same.body.version).toBe(2);
});

test('nobody changes their own terms, and an absent account is not found', async () => {
  const me = await request(door.app)
    .get(`${API}/sessions/current`)
    .auth(administrator, { type: 'bearer' });
  const terms = { roles: ['administrator', 'finance'], active: true };
  const own = await change(me.body.account.id, '"1"', terms).expect(409);
  expect(own.body.code).toBe('own-account');
  const stale = await change(me.body.account.id, '"7"', terms).expect(412);
  expect(stale.body.code).toBe('version-mismatch');
  await change('0198c0de-0000-7000-8000-000000000000', '"1"', terms).expect(404);
  await change('no-id', '"1"', terms).expect(404);
});

test('the list pages through every account once', async () => {
  const names: string[] = [];
  let cursor: string | null = null;
  do {
    const query = `limit=3${cursor === null ? '' : `&cursor=${cursor}`}`;
    const page: request.Response = await request(door.app)
      .get(`${API}/accounts?${query}`)
      .auth(administrator, { type: 'bearer' })
      .expect(200);
    names.push(...page.body.items.map((it: { username: string }) => it.username));
    cursor = page.body.nextCursor;
  } while (cursor !== null);
  expect(new Set(names).size).toBe(names.length);
  expect(names).toEqual(expect.arrayContaining(['clerk', 'auditor', 'once', 'platform-feed']));
  await request(door.app)
    .get(`${API}/accounts?cursor=forged`)
    .auth(administrator, { type: 'bearer' })
    .expect(400);
});

test('the command line adds an account for real use, with a password given or made', async () => {
  const { uri, database } = door.config.mongo;
  const env = { MONGODB_URI: uri, MONGODB_DB_PREFIX: database.replace(/console$/, '') };
  const add = (args: string[], password?: string) =>
    runAccountCommand(['add', ...args], env, async () => password);
  expect(await add(['head', 'administrator'], 'a sentence to remember')).toBe('head was added');
  expect(await tokenOf({ username: 'head', password: 'a sentence to remember' })).toMatch(/^ey/);
  const said = await add(['chen', 'finance', 'approver']);
  const password = /its password is (.+)$/.exec(said)![1];
  expect(await tokenOf({ username: 'chen', password })).toMatch(/^ey/);
  await expect(add(['chen', 'finance'])).rejects.toThrow('username-taken');
  await expect(add(['wu', 'emperor'])).rejects.toThrow('There is no role emperor');
  await expect(add(['wu', 'clerk'], 'short')).rejects.toThrow('password');
  await expect(runAccountCommand(['add', 'wu', 'clerk'], {}, async () => 'x')).rejects.toThrow(
    'MONGODB_URI',
  );
});

test('the database holds no password, no session id and no name that was tried', async () => {
  const agent = request.agent(door.app);
  await agent
    .post(`${API}/sessions`)
    .send({ username: 'clerk', password: DEMO_PASSWORD })
    .expect(201);
  const answer = await agent.get(`${API}/sessions/current`).expect(200);
  const id = /seal=s%3A([^.]+)\./.exec(answer.headers['set-cookie']![0]!)![1]!;
  await request(door.app)
    .post(`${API}/tokens`)
    .send({ username: 'My-Password-1', password: 'x' })
    .expect(401);
  const mongo = await connectMongo(door.config.mongo, createLog('console', 'silent'));
  const everything: string[] = [];
  for (const name of ['accounts', 'sessions', 'tries', 'usedKeys']) {
    everything.push(JSON.stringify(await mongo.collection(name).find({}).toArray()));
  }
  await mongo.close();
  const dump = everything.join();
  expect(dump).toMatch('argon2id');
  for (const planted of [DEMO_PASSWORD, id, 'My-Password-1']) expect(dump).not.toMatch(planted);
});
