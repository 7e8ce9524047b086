import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { createFakeClock } from '@seal/testing/fake-clock';
import { createLog } from '@seal/platform/runtime/log';
import request from 'supertest';
import { composeConsole } from '../compose.ts';
import { type ConsoleUnderTest, DEMO_PASSWORD, startConsole } from '../testing-console.ts';

// Hashing passwords takes its time where other tests run beside.
jest.setTimeout(30_000);

const API = '/api/v1';
const clock = createFakeClock('2026-03-03T01:00:00.000Z');
const quiet = { clock, log: createLog('console', 'silent') };
let door: ConsoleUnderTest;

beforeAll(async () => {
  door = await startConsole('lock', { clock });
});
afterAll(() => door.close());

const guess = (username: string, password: string, address = '198.51.100.1', app = door.app) =>
  request(app).post(`${API}/tokens`).set('X-Forwarded-For', address).send({ username, password });

async function guesses(username: string, count: number, addressOf: (n: number) => string) {
  const answers = await Promise.all(
    Array.from({ length: count }, (_, n) => guess(username, `guess ${n}`, addressOf(n))),
  );
  return answers.map(({ status }) => status);
}

function count(statuses: readonly number[], wanted: number): number {
  return statuses.filter((status) => status === wanted).length;
}

test('200 guesses from one address get five tries, then even the right one fails', async () => {
  const statuses = await guesses('clerk', 200, () => '198.51.100.1');
  expect([count(statuses, 401), count(statuses, 429)]).toEqual([5, 195]);
  const answer = await guess('clerk', DEMO_PASSWORD);
  expect([answer.status, answer.body.code]).toEqual([429, 'account-locked']);
  expect(Number(answer.headers['retry-after'])).toBe(15 * 60);
});

test('200 guesses from 50 addresses get no more', async () => {
  const statuses = await guesses('engraver', 200, (n) => `198.51.100.${n % 50}`);
  expect([count(statuses, 401), count(statuses, 429)]).toEqual([5, 195]);
});

test('a name that nobody has is locked just so', async () => {
  const statuses = await guesses('nobody-here', 20, () => '198.51.100.1');
  expect([count(statuses, 401), count(statuses, 429)]).toEqual([5, 15]);
});

test('a locked name stays locked in another process and after a restart', async () => {
  const other = await composeConsole(door.config, quiet);
  const answer = await guess('clerk', DEMO_PASSWORD, '198.51.100.1', other.app);
  expect(answer.status).toBe(429);
  await other.close();
});

test('an administrator sees who is locked, and until when', async () => {
  const administrator = await guess('administrator', DEMO_PASSWORD);
  const list = await request(door.app)
    .get(`${API}/accounts`)
    .auth(administrator.body.accessToken, { type: 'bearer' })
    .expect(200);
  const locks = Object.fromEntries(
    list.body.items.map((it: { username: string; lockedUntil: string | null }) => [
      it.username,
      it.lockedUntil,
    ]),
  );
  expect(locks).toMatchObject({ clerk: '2026-03-03T01:15:00.000Z', finance: null });
});

test('the lock ends after 15 minutes and five more tries may follow', async () => {
  clock.advance({ minutes: 15 });
  for (let wrong = 1; wrong <= 4; wrong += 1)
    expect((await guess('clerk', 'wrong')).status).toBe(401);
  expect((await guess('clerk', DEMO_PASSWORD)).status).toBe(201);
});

test('a right password forgets the wrong ones before it', async () => {
  for (let round = 1; round <= 3; round += 1) {
    for (let wrong = 1; wrong <= 4; wrong += 1) {
      expect((await guess('finance', 'wrong')).status).toBe(401);
    }
    expect((await guess('finance', DEMO_PASSWORD)).status).toBe(201);
  }
});

test('twenty people signing in rightly at one moment with one name lock nobody out', async () => {
  const answers = await Promise.all(
    Array.from({ length: 20 }, () => guess('auditor', DEMO_PASSWORD)),
  );
  expect(answers.map(({ status }) => status)).toEqual(Array(20).fill(201));
});

test('a key that was used is no way to guess without being counted', async () => {
  const send = (password: string) => guess('approver', password).set('Idempotency-Key', 'known');
  expect((await send(DEMO_PASSWORD)).status).toBe(201);
  const statuses: number[] = [];
  for (let n = 0; n < 7; n += 1) statuses.push((await send(`guess ${n}`)).status);
  expect(statuses).toEqual([422, 422, 422, 422, 422, 429, 429]);
});

test('another demo password at the next start replaces the old one and unlocks', async () => {
  const config = { ...door.config, demoPassword: 'the next demo password' };
  const next = await composeConsole(config, quiet);
  const answer = await guess('approver', 'the next demo password', '198.51.100.1', next.app);
  expect(answer.status).toBe(201);
  await next.close();
});
