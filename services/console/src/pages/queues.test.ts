import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { testServers } from '@seal/testing/ask-test-run';
import request from 'supertest';
import { type ConsoleUnderTest, DEMO_PASSWORD, startConsole } from '../testing-console.ts';

// Hashing passwords takes its time where other tests run beside.
jest.setTimeout(30_000);

const QUEUES = '/queues/api/queues';
let door: ConsoleUnderTest;

beforeAll(async () => {
  const { redisUrl } = await testServers();
  door = await startConsole('queues', { redisUrl, queuePrefix: `{queues_${process.pid}}` });
});
afterAll(() => door.close());

async function signedIn(username: string, app = door.app) {
  const agent = request.agent(app);
  const credentials = { username, password: DEMO_PASSWORD };
  const { body } = await agent.post('/api/v1/sessions').send(credentials).expect(201);
  return { agent, csrf: body.csrfToken as string };
}

test('the board shows the queues of every service to an administrator', async () => {
  const { agent } = await signedIn('administrator');
  const { body } = await agent.get(QUEUES).expect(200);
  expect(body.queues.map(({ name }: { name: string }) => name).sort()).toEqual([
    'engraving',
    'engraving-deadlines',
    'engraving-imports',
    'finance',
    'registration',
    'registration-imports',
  ]);
});

test('its page asks no other site for anything, and brings no style of its own', async () => {
  const { agent } = await signedIn('administrator');
  const page = await agent.get('/queues/').set('Accept', 'text/html').expect(200);
  expect(page.text).toContain('<div id="root"></div>');
  expect(page.text).not.toMatch(/<link[^>]+https?:|<style|style=/);
  expect(page.headers['content-security-policy']).not.toContain('unsafe');
});

test('nobody else sees it; a page asked for without a session leads to sign-in', async () => {
  const page = await request(door.app).get('/queues/').set('Accept', 'text/html');
  expect([page.status, page.headers['location']]).toEqual([303, '/']);
  const call = await request(door.app).get(QUEUES).set('Accept', 'application/json');
  expect([call.status, call.body.code]).toEqual([401, 'unauthenticated']);
  for (const username of ['clerk', 'engraver', 'finance', 'approver', 'auditor']) {
    const answer = await (await signedIn(username)).agent.get(QUEUES);
    expect([username, answer.status, answer.body.code]).toEqual([username, 403, 'forbidden']);
  }
});

test('nothing can be changed through it', async () => {
  const { agent, csrf } = await signedIn('administrator');
  for (const [method, path] of [
    ['put', '/pause'],
    ['put', '/clean/failed'],
    ['post', '/add'],
    ['put', '/obliterate'],
  ] as const) {
    const answer = await agent[method](`${QUEUES}/engraving${path}`).set('X-CSRF-Token', csrf);
    expect([path, answer.status, answer.body.code]).toEqual([path, 405, 'method-not-allowed']);
  }
});

test('without Redis it says so, and the console goes on', async () => {
  // Port 1: nobody listens there.
  const alone = await startConsole('queues_alone', { redisUrl: 'redis://127.0.0.1:1' });
  const { agent } = await signedIn('administrator', alone.app);
  const answer = await agent.get(QUEUES);
  expect([answer.status, answer.body.code]).toEqual([503, 'unavailable']);
  await agent.get('/api/v1/sessions/current').expect(200);
  await alone.close();
});
