import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { eventually } from '@seal/testing/eventually';
import { registrationBody } from '@seal/testing/registration-body';
import {
  OFFICE,
  openPerson,
  type Person,
  PHONE,
  picture,
  signIn,
  standingOut,
  violations,
} from './open-browser.ts';
import { openSite, type Site } from './open-site.ts';

jest.setTimeout(180_000);

const PROJECT = 'yutian-demo';
const screens = {
  clerk: ['register', 'counter', 'orders', 'import', 'rework', 'cases', 'roster', 'hall'],
  engraver: ['board', 'orders', 'ledger', 'ledger/import', 'rework', 'cases', 'roster', 'month'],
  approver: ['budget', 'month', 'indicators'],
  administrator: ['accounts', 'settings', 'system'],
  auditor: ['history', 'disclosures', 'spot-checks', 'verification'],
};
const rows = Object.entries(screens).flatMap(([role, paths]) => paths.map((path) => [role, path]));

/** The office last: there the next screen opens. */
const sizes = {
  phone: PHONE,
  large: { width: 1920, height: 1080 },
  // What 200% zoom leaves of the smallest office screen.
  zoomed: { width: OFFICE.width / 2, height: OFFICE.height / 2 },
  office: OFFICE,
};

let site: Site;
let publicPath = '';
const people = new Map<string, Person>();

beforeAll(async () => {
  site = await openSite('screens');
  for (const role of Object.keys(screens)) {
    const person = await openPerson(site.browser, site.url);
    await signIn(person, role);
    people.set(role, person);
  }
  const orders = `/projects/${PROJECT}/orders`;
  const registered = [1, 2, 3].map(async (n) => {
    const body = registrationBody({ enterpriseName: `玉田样例${n}商贸有限公司` });
    const { registeredAt: _now, ...rest } = body;
    return (await site.api.call('clerk', 'POST', `/projects/${PROJECT}/registrations`, rest)).body;
  });
  const [first] = (await Promise.all(registered)) as { orderId: string }[];
  const order = `${orders}/${first!.orderId}`;
  await eventually(async () => {
    const { body } = await site.api.call('clerk', 'GET', order);
    if (body.status !== 'queued') throw new Error('not yet queued');
    publicPath = body.publicPath;
  });
  await site.api.call('engraver', 'POST', `${order}/claim`, {});
});

afterAll(() => site?.close());

test.each(rows)('%s: %s breaks no rule of WCAG 2.1 AA in either language', async (role, path) => {
  const { page } = people.get(role)!;
  for (const language of ['zh', 'en']) {
    await page.evaluate(`localStorage.setItem('seal.language', '${language}')`);
    await page.goto(`/p/${PROJECT}/${path}`);
    await page.getByRole('heading', { level: 1 }).first().waitFor();
    await eventually(async () => expect(await page.locator('.waiting').count()).toBe(0));
    expect(await violations(page)).toEqual([]);
    for (const [size, viewport] of Object.entries(sizes)) {
      await page.setViewportSize(viewport);
      expect([size, await standingOut(page)]).toEqual([size, []]);
      await picture(page, `${role}-${path.replace('/', '-')}-${language}-${size}`);
    }
  }
});

test('the order drawer breaks none either', async () => {
  const { page } = people.get('clerk')!;
  await page.evaluate(`localStorage.setItem('seal.language', 'zh')`);
  await page.goto(`/p/${PROJECT}/orders`);
  await page.getByRole('button', { name: '玉田样例1商贸有限公司' }).click();
  await page.locator('.derivation').waitFor();
  expect(await violations(page)).toEqual([]);
});

test("nor do the sign-in page and the enterprise's page, on a phone", async () => {
  const stranger = await openPerson(site.browser, site.url, PHONE);
  const { page } = stranger;
  for (const [language, name, soon] of [
    ['zh', '用户名', '预计'],
    ['en', 'User name', 'Ready by'],
  ] as const) {
    await page.goto('/');
    await page.evaluate(`localStorage.setItem('seal.language', '${language}')`);
    await page.reload();
    await page.getByLabel(name).waitFor();
    expect(await violations(page)).toEqual([]);
    await picture(page, `phone-sign-in-${language}`);
    await page.goto(publicPath);
    await page.getByText(soon).waitFor();
    expect(await violations(page)).toEqual([]);
    expect(await standingOut(page)).toEqual([]);
    await picture(page, `phone-waiting-${language}`);
  }
  await page.evaluate(`localStorage.setItem('seal.language', 'zh')`);
  await page.goto('/public/orders/AAAAAAAAAAAAAAAAAAAAAA');
  await page.getByText('没有找到这个订单').waitFor();
  expect(stranger.complaints).toEqual([]);
});

test('a list that is being read stays; what came is told, and shown when asked', async () => {
  const { page } = people.get('clerk')!;
  await page.setViewportSize({ width: 1366, height: 260 });
  await page.goto(`/p/${PROJECT}/orders`);
  const names = page.getByRole('button', { name: /^玉田样例/ });
  await names.nth(2).waitFor();
  await page.getByText('实时连接').waitFor();
  const before = await names.count();
  await names.nth(1).scrollIntoViewIfNeeded();
  await page.mouse.wheel(0, 200);
  await eventually(async () => expect(await page.evaluate('scrollY')).toBeGreaterThan(40));
  const { registeredAt: _now, ...body } = registrationBody({ enterpriseName: '玉田样例9有限公司' });
  await site.api.call('clerk', 'POST', `/projects/${PROJECT}/registrations`, body);
  const told = page.getByRole('button', { name: '有 1 条变动，点击显示' });
  await told.waitFor();
  expect(await names.count()).toBe(before);
  await told.click();
  await page.getByRole('button', { name: '玉田样例9有限公司' }).waitFor();
  await page.setViewportSize(OFFICE);
});

test('an ended session asks to sign in again, and what was typed is still there', async () => {
  const { page, context } = people.get('clerk')!;
  await page.goto(`/p/${PROJECT}/register`);
  await page.getByLabel('企业名称').fill('玉田未存商贸有限公司');
  await context.clearCookies();
  await page.getByLabel('统一社会信用代码').fill('91130229MA0AAAA01G');
  await page.getByText('请重新登录').waitFor();
  await page.getByRole('dialog').getByLabel('密码').fill('a demo password for tests');
  await page.keyboard.press('Enter');
  await page.getByText('请重新登录').waitFor({ state: 'hidden' });
  expect(await page.getByLabel('企业名称').inputValue()).toBe('玉田未存商贸有限公司');
});

test('with the service down the board stays and says so; then it catches up', async () => {
  const { page } = people.get('engraver')!;
  await page.evaluate(`localStorage.setItem('seal.language', 'zh')`);
  await page.goto(`/p/${PROJECT}/board`);
  await page.getByText('实时连接').waitFor();
  await page.locator('.board-row').first().waitFor();
  const engraving = site.system.processes.find(({ service }) => service === 'engraving')!;
  await site.system.kill(engraving);
  await page.getByText('以下是').waitFor();
  expect(await page.locator('.board-row').count()).toBe(4);
  await picture(page, 'board-stale');
  await site.system.restart(engraving);
  await page.getByText('实时连接').waitFor();
  const { registeredAt: _now, ...late } = registrationBody({ enterpriseName: '玉田后来有限公司' });
  await site.api.call('clerk', 'POST', `/projects/${PROJECT}/registrations`, late);
  await page.locator('.board-row', { hasText: '玉田后来' }).waitFor();
});

test('no page complained, and nothing was loaded from elsewhere', () => {
  for (const { complaints, strayed } of people.values()) {
    expect(complaints).toEqual([]);
    expect(strayed).toEqual([]);
  }
});
