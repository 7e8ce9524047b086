import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { main as loadSample } from '@seal/local/sample';
import { createApiClient } from '@seal/testing/api-client';
import { eventually } from '@seal/testing/eventually';
import { findChromium } from '@seal/testing/find-chromium';
import { freshUscc, registrationBody } from '@seal/testing/registration-body';
import { PASSWORD, startConsole } from '@seal/testing/start-console';
import { startSystem, type SystemService } from '@seal/testing/start-system';
import { chromium, type Page } from 'playwright-core';
import { signInAt } from './sign-in-at.ts';

/**
 * `npm run pictures`: the README's, taken from the whole house after `npm run sample` has loaded
 * the year 2024 into it, with a morning's orders of today in the demo project beside.
 */
const YEAR = '/p/yutian-2024';
const TODAY = '/p/yutian-demo';
const ORDERS = '/projects/yutian-demo/orders';
const NAMES = ['鑫瑞商贸', '盛达建材', '禾田农业科技', '和顺餐饮管理', '嘉诚运输', '锦绣服饰'];

/** Half of a README's width shows no more; larger files make every clone heavier. */
const SIZE = { width: 1120, height: 600 };

/** Charts and countdowns stand still by then. */
const SETTLED_MS = 1_500;

const folder = path.resolve(import.meta.dirname, '../../../infra/pictures');
mkdirSync(folder, { recursive: true });
const system = await startSystem({ name: 'pictures', env: { DEMO_PROJECT: 'yutian-demo' } });
const front = await startConsole(system);
const browser = await chromium.launch({
  executablePath: await findChromium(),
  args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'],
});
const stop = async () => {
  await browser.close();
  await front.stop();
  await system.stop();
};
process.once('SIGTERM', () => void stop().then(() => process.exit(1)));

process.env['PORT'] = new URL(front.url).port;
process.env['DEMO_PASSWORD'] = PASSWORD;
if ((await loadSample()) !== 0) throw new Error('the sample year was not loaded');
const publicPath = await workThisMorning();
const site = { browser, url: front.url, password: PASSWORD };

await take('register', 'clerk', `${TODAY}/register`, async (page) => {
  await page.getByLabel('统一社会信用代码').fill(freshUscc());
  await page.getByText('可免费刻制首套印章').waitFor();
  await page.getByLabel('企业名称').fill('玉田新源电子商务有限公司');
});
await take('board', 'engraver', `${TODAY}/board`, (page) =>
  page.locator('.board-row').nth(3).waitFor(),
);
await take('orders', 'clerk', `${YEAR}/orders`, (page) =>
  page.locator('tbody tr').nth(9).waitFor(),
);
await take('budget', 'finance', `${YEAR}/budget`, (page) =>
  page.locator('main svg, main canvas').last().waitFor(),
);
await take('month', 'finance', `${YEAR}/month?month=2024-06`, (page) =>
  page.getByRole('heading', { name: '差异' }).scrollIntoViewIfNeeded(),
);
await take('indicators', 'approver', `${YEAR}/indicators`, (page) =>
  page.locator('tbody tr').nth(8).waitFor(),
);
await take('hall', 'clerk', `${TODAY}/hall`);
const phone = await browser.newPage({ viewport: { width: 390, height: 700 }, locale: 'zh-CN' });
await phone.goto(front.url + publicPath);
await finish(phone, 'phone');
await stop();

/** Registrations of today, one of them claimed; answers that one's own page. */
async function workThisMorning(): Promise<string> {
  const api = createApiClient({
    urlOf: (service) => system.url(service as SystemService),
    token: (role) => system.token(role),
  });
  const ids: string[] = [];
  for (const name of NAMES) {
    const { registeredAt: _now, ...body } = registrationBody({
      enterpriseName: `玉田${name}有限公司`,
    });
    const made = await api.call('clerk', 'POST', '/projects/yutian-demo/registrations', body);
    ids.push(made.body.orderId);
  }
  const order = `${ORDERS}/${ids[0]}`;
  return eventually(async () => {
    const { status, body } = await api.call('engraver', 'POST', `${order}/claim`, {});
    if (status !== 200) throw new Error(JSON.stringify(body));
    return String((await api.call('clerk', 'GET', order)).body.publicPath);
  });
}

async function take(
  name: string,
  account: string,
  to: string,
  ready?: (page: Page) => Promise<unknown>,
): Promise<void> {
  const page = await signInAt(site, account, to);
  await page.setViewportSize(SIZE);
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  await ready?.(page);
  await finish(page, name);
}

async function finish(page: Page, name: string): Promise<void> {
  await page.locator('.waiting').first().waitFor({ state: 'detached' });
  await page.waitForTimeout(SETTLED_MS);
  await page.screenshot({ path: path.join(folder, `${name}.png`), animations: 'disabled' });
  await page.context().close();
}
