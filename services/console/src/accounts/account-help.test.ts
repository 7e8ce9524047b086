import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { Account, CreatedAccount } from '@seal/contracts/console/account';
import request from 'supertest';
import { type ConsoleUnderTest, DEMO_PASSWORD, startConsole } from '../testing-console.ts';

// Hashing passwords takes its time where other tests run beside.
jest.setTimeout(30_000);

const API = '/api/v1';
const NEXT = 'another long sentence';
let door: ConsoleUnderTest;
let administrator: string;

beforeAll(async () => {
  door = await startConsole('help');
  administrator = (await enter({ username: 'administrator', password: DEMO_PASSWORD })).body
    .accessToken;
});
afterAll(() => door.close());

const enter = (body: object) => request(door.app).post(`${API}/tokens`).send(body);
const act = (path: string, body: object, headers: Record<string, string> = {}) =>
  request(door.app)
    .post(`${API}/accounts${path}`)
    .auth(administrator, { type: 'bearer' })
    .set(headers)
    .send(body);
const person = (username: string) => ({ username, roles: ['clerk'], password: DEMO_PASSWORD });

test('another password lets in at once, unlocks, and ends what was open', async () => {
  const { body: account } = await act('', person('wang')).expect(201);
  const old = (await enter({ username: 'wang', password: DEMO_PASSWORD })).body.accessToken;
  for (let tries = 0; tries < 5; tries += 1) await enter({ username: 'wang', password: 'x' });
  await enter({ username: 'wang', password: DEMO_PASSWORD }).expect(429);
  const answer = await act(`/${account.id}/password-reset`, { newPassword: NEXT }).expect(200);
  expect(CreatedAccount.strict().parse(answer.body)).toMatchObject({
    version: 2,
    lockedUntil: null,
    clientSecret: null,
  });
  await enter({ username: 'wang', password: NEXT }).expect(201);
  const session = request(door.app).get(`${API}/sessions/current`);
  await session.auth(old, { type: 'bearer' }).expect(401);
});

test('a client is given a secret made anew, this once', async () => {
  const { body: made } = await act('', { username: 'feed', roles: ['clerk'], kind: 'client' });
  const again = { 'Idempotency-Key': 'reset-1' };
  const reset = await act(`/${made.id}/password-reset`, {}, again).expect(200);
  expect(reset.body.clientSecret).not.toBe(made.clientSecret);
  await enter({ clientId: 'feed', clientSecret: reset.body.clientSecret }).expect(201);
  await enter({ clientId: 'feed', clientSecret: made.clientSecret }).expect(401);
  const repeated = await act(`/${made.id}/password-reset`, {}, again).expect(200);
  expect(repeated.body).toEqual({ ...reset.body, clientSecret: null });
  const other = await act(`/${made.id}/password-reset`, { newPassword: NEXT }, again).expect(422);
  expect(other.body.code).toBe('idempotency-key-reused');
});

test('a person without a password, an old version, an absent account are refused', async () => {
  const { body: account } = await act('', person('li')).expect(201);
  const reset = `/${account.id}/password-reset`;
  const missing = await act(reset, {}).expect(422);
  expect(missing.body.errors[0].pointer).toBe('/newPassword');
  const short = await act(reset, { newPassword: 'short' }).expect(422);
  expect(short.body.errors[0].pointer).toBe('/newPassword');
  const old = await act(reset, { newPassword: NEXT }, { 'If-Match': '"7"' }).expect(412);
  expect(old.body.code).toBe('version-mismatch');
  const absent = '/0198c0de-0000-7000-8000-000000000000';
  await act(`${absent}/password-reset`, { newPassword: NEXT }).expect(404);
  await act(`${absent}/unlocking`, {}).expect(404);
  await enter({ username: 'li', password: DEMO_PASSWORD }).expect(201);
});

test("an administrator's own password is not reset but changed, with the present one", async () => {
  const session = request(door.app).get(`${API}/sessions/current`);
  const { body } = await session.auth(administrator, { type: 'bearer' });
  const own = await act(`/${body.account.id}/password-reset`, { newPassword: NEXT }).expect(409);
  expect(own.body.code).toBe('own-account');
});

test('a locked name is unlocked once, and its password is still the old one', async () => {
  const { body: account } = await act('', person('zhao')).expect(201);
  for (let tries = 0; tries < 5; tries += 1) await enter({ username: 'zhao', password: 'x' });
  await enter({ username: 'zhao', password: DEMO_PASSWORD }).expect(429);
  const unlocked = await act(`/${account.id}/unlocking`, {}).expect(200);
  expect(Account.strict().parse(unlocked.body)).toMatchObject({ lockedUntil: null, version: 2 });
  await enter({ username: 'zhao', password: DEMO_PASSWORD }).expect(201);
  expect((await act(`/${account.id}/unlocking`, {}).expect(200)).body.version).toBe(2);
});
