import { readFileSync } from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { type ConsoleUnderTest, DEMO_PASSWORD, startConsole } from '@seal/console/testing-console';
import { pickFreePort } from '@seal/testing/pick-free-port';
import type { Browser, Page } from 'playwright-core';
import request from 'supertest';
import { openBrowser, openPerson, type Person, picture, violations } from './open-browser.ts';

jest.setTimeout(120_000);

const BUTTON = { name: '统一身份认证登录' };
const client = { client_id: 'seal', client_secret: 'a secret of the test alone' };
const servers: Server[] = [];
let door: ConsoleUnderTest;
let url: string;
let issuer: string;
let browser: Browser;

beforeAll(async () => {
  url = `http://127.0.0.1:${await pickFreePort()}`;
  issuer = `http://127.0.0.1:${await pickFreePort()}`;
  const singleSignOn = {
    issuer,
    clientId: client.client_id,
    clientSecret: client.client_secret,
    accountClaim: 'preferred_username',
    redirectUri: `${url}/single-sign-on/callback`,
  };
  door = await startConsole('single_sign_on', { singleSignOn });
  const file = new URL('../../infra/projects/yutian-2024.json', import.meta.url);
  const project = { ...JSON.parse(readFileSync(file, 'utf8')), id: 'yutian-2024' };
  door.standIn.answer = ({ url: asked = '' }, response) => {
    const items = /\/projects\?/.test(asked) ? [project] : [];
    response.setHeader('Content-Type', 'application/json');
    response.end(JSON.stringify({ items, nextCursor: null }));
  };
  await listen(url, door.app);
  browser = await openBrowser();
});

afterAll(async () => {
  await browser?.close();
  for (const server of servers) {
    server.closeAllConnections();
    server.close();
  }
  await door?.close();
});

async function listen(at: string, listener: RequestListener): Promise<void> {
  const server = createServer(listener);
  servers.push(server);
  await new Promise<void>((done) => {
    server.listen(Number(new URL(at).port), '127.0.0.1', done);
  });
}

/** A person at the sign-in page who goes on to the provider. */
async function goToProvider(path = '/'): Promise<Person> {
  const person = await openPerson(browser, url);
  await person.page.goto(path);
  await person.page.getByRole('link', BUTTON).click();
  return person;
}

/** The provider's own pages: any password will do there. */
async function proveTo(page: Page, name: string): Promise<void> {
  await page.locator('input[name=login]').fill(name);
  await page.locator('input[name=password]').fill('the password over there');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Continue' }).click();
}

test('a provider that is away is named, and is found once it is there', async () => {
  const { page, complaints } = await goToProvider('/p/yutian-2024/orders?late=1');
  await page.getByText('统一身份认证暂时无法连接').waitFor();
  expect(page.url()).toBe(`${url}/p/yutian-2024/orders?late=1`);
  await picture(page, 'sign-on-refused-zh');
  expect(await violations(page)).toEqual([]);
  await page.getByText('English').click();
  await page.getByText('The identity provider cannot be reached').waitFor();
  await picture(page, 'sign-on-refused-en');
  expect(await violations(page)).toEqual([]);
  expect(complaints).toEqual([]);

  // It says at length that it is not set up for real use.
  for (const level of ['info', 'warn'] as const) jest.spyOn(console, level).mockReturnValue();
  const { default: Provider } = await import('oidc-provider');
  const provider = new Provider(issuer, {
    clients: [{ ...client, redirect_uris: [`${url}/single-sign-on/callback`] }],
    claims: { openid: ['sub'], profile: ['preferred_username'] },
    cookies: { keys: ['a key of the test alone'] },
    findAccount: (_context, id) => ({
      accountId: id,
      claims: () => ({ sub: id, preferred_username: id }),
    }),
  });
  await listen(issuer, provider.callback());
});

test('who has an account is let in, and is where they wanted to go', async () => {
  const { page } = await goToProvider('/p/yutian-2024/orders?late=1');
  await proveTo(page, 'clerk');
  await page.waitForURL(`${url}/p/yutian-2024/orders?late=1`);
  const answer = await page.request.get('/api/v1/sessions/current');
  expect((await answer.json()).account).toMatchObject({ username: 'clerk', roles: ['clerk'] });
});

test('a session that ended is begun anew in another window, and the page stays', async () => {
  const { page, context } = await goToProvider();
  await proveTo(page, 'clerk');
  await page.getByRole('button', { name: '账号菜单' }).click();
  await page.getByText('修改密码').click();
  await page.getByLabel('当前密码').fill('what was typed');
  await page.getByLabel('新密码', { exact: true }).fill('a new long sentence');
  await page.getByLabel('再输一遍新密码').fill('a new long sentence');
  await context.clearCookies();
  await page.keyboard.press('Enter');
  await page.getByText('登录已到时').waitFor();
  await picture(page, 'sign-on-again');
  const opened = context.waitForEvent('page');
  await page.getByRole('link', { name: '在新窗口用统一身份认证登录' }).click();
  const other = await opened;
  await proveTo(other, 'clerk');
  await other.waitForURL(`${url}/**`);
  await page.evaluate(`window.dispatchEvent(new Event('focus'))`);
  await page.getByText('登录已到时').waitFor({ state: 'hidden' });
  expect(await page.getByLabel('当前密码').inputValue()).toBe('what was typed');
});

const sent = (method: 'post' | 'put', path: string, body: object) =>
  request(door.app)[method](`/api/v1${path}`).send(body);

async function addAccount(username: string, kind: object): Promise<{ id: string; token: string }> {
  const credentials = { username: 'administrator', password: DEMO_PASSWORD };
  const token = (await sent('post', '/tokens', credentials).expect(201)).body.accessToken;
  const added = await sent('post', '/accounts', { username, roles: ['clerk'], ...kind })
    .auth(token, { type: 'bearer' })
    .expect(201);
  return { id: added.body.id, token };
}

const NO_ACCOUNT = '在本系统没有可用的账号';
test.each([
  ['has no account here', 'stranger', NO_ACCOUNT],
  ['has an inactive one', 'gone', NO_ACCOUNT],
  ["has a program's name", 'platform', NO_ACCOUNT],
  ['is locked out', 'approver', '账号因多次输错密码已锁定'],
])('who %s is told so and not let in', async (_what, name, words) => {
  if (name === 'gone') {
    const { id, token } = await addAccount('gone', { password: DEMO_PASSWORD });
    const terms = { roles: ['clerk'], active: false };
    await sent('put', `/accounts/${id}`, terms)
      .auth(token, { type: 'bearer' })
      .set('If-Match', '"1"')
      .expect(200);
  }
  if (name === 'platform') await addAccount('platform', { kind: 'client' });
  for (let n = 0; name === 'approver' && n < 5; n += 1) {
    await sent('post', '/sessions', { username: name, password: 'wrong' }).expect(401);
  }
  const { page, context } = await goToProvider();
  await proveTo(page, name);
  await page.getByText(words).waitFor();
  expect((await context.cookies(url)).map((cookie) => cookie.name)).not.toContain('seal');
});

test('who cancels there is back at the sign-in page', async () => {
  const { page } = await goToProvider();
  await page.getByText('Cancel').click();
  await page.getByText('统一身份认证登录已取消').waitFor();
});

test('an answer counts for the browser that asked, with its own state, and once', async () => {
  const callback = '/single-sign-on/callback?code=abc&state=another&iss=';
  const strange = await request(door.app).get(`${callback}${issuer}`).expect(303);
  expect(strange.headers['location']).toBe('/?refused=attempt-expired');

  const agent = request.agent(door.app);
  const begun = await agent.get('/single-sign-on?to=//elsewhere.example/').expect(303);
  expect(begun.headers['set-cookie']![0]).toMatch(/^seal-sign-on=.*HttpOnly; SameSite=Lax$/);
  expect(begun.headers['location']).toMatch(/code_challenge_method=S256/);
  const forged = await agent.get(`${callback}${issuer}`).expect(303);
  expect(forged.headers['location']).toBe('/?refused=not-proved');
  const again = await agent.get(`${callback}${issuer}`).expect(303);
  expect(again.headers['location']).toBe('/?refused=attempt-expired');
  await agent.post('/single-sign-on').expect(405);
});
