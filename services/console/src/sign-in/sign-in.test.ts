import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { createFakeClock } from '@seal/testing/fake-clock';
import request from 'supertest';
import { type ConsoleUnderTest, DEMO_PASSWORD, startConsole } from '../testing-console.ts';

// Hashing passwords takes its time where other tests run beside.
jest.setTimeout(30_000);

const API = '/api/v1';
const clock = createFakeClock('2026-03-03T01:00:00.000Z');
let door: ConsoleUnderTest;

beforeAll(async () => {
  door = await startConsole('sign_in', { clock });
});
afterAll(() => door.close());

const signIn = (username: string, password = DEMO_PASSWORD) =>
  request(door.app).post(`${API}/sessions`).send({ username, password });
const askToken = (body: object) => request(door.app).post(`${API}/tokens`).send(body);

async function tokenOf(username: string, password = DEMO_PASSWORD): Promise<string> {
  return (await askToken({ username, password }).expect(201)).body.accessToken;
}

/** A browser that has signed in, and the CSRF token it was given. */
async function browserOf(username: string, password = DEMO_PASSWORD) {
  const agent = request.agent(door.app);
  const answer = await agent.post(`${API}/sessions`).send({ username, password }).expect(201);
  return { agent, csrf: answer.body.csrfToken as string };
}

let made = 0;
/** An account of its own, so that tests don't lock one another out. */
async function newClerk(): Promise<{ id: string; username: string; version: number }> {
  made += 1;
  const username = `clerk-${made}`;
  const answer = await request(door.app)
    .post(`${API}/accounts`)
    .auth(await tokenOf('administrator'), { type: 'bearer' })
    .send({ username, roles: ['clerk'], password: DEMO_PASSWORD })
    .expect(201);
  return answer.body;
}

describe('signing in', () => {
  test('answers who it is, a CSRF token and a cookie that scripts cannot read', async () => {
    const answer = await signIn('clerk').expect(201);
    expect(answer.body).toMatchObject({
      account: { username: 'clerk', roles: ['clerk'] },
      csrfToken: expect.stringMatching(/^[0-9a-f]{128}$/),
      expiresAt: '2026-03-03T01:30:00.000Z',
    });
    const cookie = answer.headers['set-cookie']![0]!;
    expect(cookie).toMatch(/^seal=/);
    expect(cookie).toMatch(/HttpOnly/);
    expect(cookie).toMatch(/SameSite=Lax/);
  });

  test.each([
    ['a wrong password', 'clerk', 'not the password'],
    ['a name that nobody has', 'nobody', DEMO_PASSWORD],
  ])('with %s is refused in the same words', async (_what, username, password) => {
    const answer = await signIn(username, password).expect(401);
    expect(answer.headers['content-type']).toMatch('application/problem+json');
    expect(answer.body).toMatchObject({
      code: 'wrong-credentials',
      title: 'Name or password is wrong',
    });
    await signIn('clerk').expect(201);
  });

  test('with operators instead of text is refused', async () => {
    const body = { username: { $ne: null }, password: { $ne: null } };
    const answer = await request(door.app).post(`${API}/sessions`).send(body).expect(422);
    expect(answer.body.code).toBe('invalid-fields');
  });

  test('never takes over a session id that was there before', async () => {
    const { agent } = await browserOf('clerk');
    const before = await agent.get(`${API}/sessions/current`);
    const again = await agent
      .post(`${API}/sessions`)
      .send({ username: 'finance', password: DEMO_PASSWORD });
    expect(idIn(again)).not.toBe(idIn(before));
    await request(door.app).get(`${API}/sessions/current`).set('Cookie', idIn(before)).expect(401);
    const foreign = await request(door.app)
      .post(`${API}/sessions`)
      .set('Cookie', 'seal=s%3Aa-planted-id.and-no-signature')
      .send({ username: 'clerk', password: DEMO_PASSWORD });
    expect(idIn(foreign)).not.toMatch('planted');
  });
});

describe('a session', () => {
  test('ends at once at sign-out', async () => {
    const { agent, csrf } = await browserOf('clerk');
    const cookie = idIn(await agent.get(`${API}/sessions/current`).expect(200));
    await agent.delete(`${API}/sessions/current`).set('X-CSRF-Token', csrf).expect(204);
    await request(door.app).get(`${API}/sessions/current`).set('Cookie', cookie).expect(401);
  });

  test('needs its CSRF token for unsafe calls, and only for those', async () => {
    const { agent, csrf } = await browserOf('clerk');
    const other = await browserOf('clerk');
    const path = `${API}/projects/p/orders/o/cancellation`;
    await agent.get(`${API}/projects/p/orders`).expect(200);
    for (const wrong of [undefined, '', 'x'.repeat(128), other.csrf]) {
      const call = agent.post(path).send({});
      const answer = await (wrong === undefined ? call : call.set('X-CSRF-Token', wrong));
      expect([answer.status, answer.body.code]).toEqual([403, 'csrf-token-missing']);
    }
    await agent.post(path).set('X-CSRF-Token', csrf).send({}).expect(200);
    await agent.delete(`${API}/sessions/current`).expect(403);
  });

  test('is not asked for where an address is public, whoever is signed in beside', async () => {
    const { agent } = await browserOf('clerk');
    const path = `${API}/public/orders/${'x'.repeat(22)}/rating`;
    await agent.post(path).send({ grade: 'satisfied' }).expect(200);
  });

  test('ends after 30 minutes unused, and lives on while used', async () => {
    const { agent } = await browserOf('clerk');
    clock.advance({ minutes: 29 });
    await agent.get(`${API}/sessions/current`).expect(200);
    clock.advance({ minutes: 29 });
    await agent.get(`${API}/sessions/current`).expect(200);
    clock.advance({ minutes: 30 });
    await agent.get(`${API}/sessions/current`).expect(401);
  });

  test('ends 12 hours after sign-in however much it is used', async () => {
    const { agent } = await browserOf('clerk');
    for (let half = 1; half < 36; half += 1) {
      clock.advance({ minutes: 20 });
      await agent.get(`${API}/sessions/current`).expect(200);
    }
    clock.advance({ minutes: 20 });
    await agent.get(`${API}/sessions/current`).expect(401);
  });

  test('and tokens end at once when a role is taken away or the account is inactive', async () => {
    for (const terms of [
      { roles: ['auditor'], active: true },
      { roles: ['clerk'], active: false },
    ]) {
      const clerk = await newClerk();
      const { agent } = await browserOf(clerk.username);
      const token = await tokenOf(clerk.username);
      await agent.get(`${API}/projects`).expect(200);
      await request(door.app).get(`${API}/projects`).auth(token, { type: 'bearer' }).expect(200);
      clock.advance({ ms: 1 });
      await request(door.app)
        .put(`${API}/accounts/${clerk.id}`)
        .auth(await tokenOf('administrator'), { type: 'bearer' })
        .set('If-Match', `"${clerk.version}"`)
        .send(terms)
        .expect(200);
      await agent.get(`${API}/projects`).expect(401);
      await request(door.app).get(`${API}/projects`).auth(token, { type: 'bearer' }).expect(401);
    }
  });

  test('of an inactive account cannot be begun anew', async () => {
    const clerk = await newClerk();
    await request(door.app)
      .put(`${API}/accounts/${clerk.id}`)
      .auth(await tokenOf('administrator'), { type: 'bearer' })
      .set('If-Match', '"1"')
      .send({ roles: ['clerk'], active: false })
      .expect(200);
    await signIn(clerk.username).expect(401);
  });
});

describe('a changed password', () => {
  const newPassword = 'another long sentence';

  test('ends all other sessions and tokens; the one that changed it goes on', async () => {
    const clerk = await newClerk();
    const mine = await browserOf(clerk.username);
    const other = await browserOf(clerk.username);
    const token = await tokenOf(clerk.username);
    clock.advance({ ms: 1 });
    const change = { currentPassword: DEMO_PASSWORD, newPassword };
    await mine.agent
      .post(`${API}/accounts/current/password`)
      .set('X-CSRF-Token', mine.csrf)
      .send(change)
      .expect(200);
    await mine.agent.get(`${API}/sessions/current`).expect(200);
    await other.agent.get(`${API}/sessions/current`).expect(401);
    await request(door.app).get(`${API}/projects`).auth(token, { type: 'bearer' }).expect(401);
    await signIn(clerk.username).expect(401);
    await signIn(clerk.username, newPassword).expect(201);
  });

  test('gives the first answer to a repeated key, not to one with other content', async () => {
    const clerk = await newClerk();
    const { agent, csrf } = await browserOf(clerk.username);
    const change = { currentPassword: DEMO_PASSWORD, newPassword };
    const send = (body: object) =>
      agent
        .post(`${API}/accounts/current/password`)
        .set({ 'X-CSRF-Token': csrf, 'Idempotency-Key': 'change-1' })
        .send(body);
    const first = await send(change).expect(200);
    const second = await send(change).expect(200);
    expect(second.body).toEqual(first.body);
    const other = await send({ ...change, newPassword: `${newPassword}!` }).expect(422);
    expect(other.body.code).toBe('idempotency-key-reused');
  });

  test('needs the present one, and wrong ones lock', async () => {
    const clerk = await newClerk();
    const token = await tokenOf(clerk.username);
    const change = () =>
      request(door.app)
        .post(`${API}/accounts/current/password`)
        .auth(token, { type: 'bearer' })
        .send({ currentPassword: 'not the present one', newPassword });
    for (let wrong = 1; wrong <= 5; wrong += 1) await change().expect(401);
    await change().expect(429);
  });
});

describe('a token', () => {
  test('is answered for half an hour and lets in', async () => {
    const answer = await askToken({ username: 'engraver', password: DEMO_PASSWORD }).expect(201);
    expect(answer.body).toMatchObject({ tokenType: 'Bearer', expiresInSeconds: 1_800 });
    const who = await request(door.app)
      .get(`${API}/sessions/current`)
      .auth(answer.body.accessToken, { type: 'bearer' })
      .expect(200);
    expect(who.body).toMatchObject({ account: { username: 'engraver' }, csrfToken: '' });
  });

  test('that is altered, or no token at all, lets nobody in', async () => {
    const token = await tokenOf('engraver');
    for (const wrong of [`${token.slice(0, -4)}AAAA`, 'a.b.c', '', 'null']) {
      const call = request(door.app).get(`${API}/sessions/current`);
      const answer = await call.set('Authorization', `Bearer ${wrong}`).expect(401);
      expect(answer.body.code).toBe('unauthenticated');
    }
  });

  test('needs no CSRF token, and a cookie beside it counts for nothing', async () => {
    const { agent } = await browserOf('clerk');
    const token = await tokenOf('engraver');
    await agent
      .post(`${API}/projects/p/orders/o/claim`)
      .auth(token, { type: 'bearer' })
      .send({})
      .expect(200);
  });

  test('may be asked for again with the same key, not with other content', async () => {
    const ask = (body: object) => askToken(body).set('Idempotency-Key', 'token-1');
    await ask({ username: 'clerk', password: DEMO_PASSWORD }).expect(201);
    await ask({ username: 'clerk', password: DEMO_PASSWORD }).expect(201);
    const other = await ask({ username: 'finance', password: DEMO_PASSWORD }).expect(422);
    expect(other.body.code).toBe('idempotency-key-reused');
  });
});

/** The cookie that an answer sets, as a browser sends it back. */
function idIn(answer: request.Response): string {
  return answer.headers['set-cookie']![0]!.split(';')[0]!;
}
