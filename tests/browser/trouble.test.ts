import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { eventually } from '@seal/testing/eventually';
import { freshUscc, registrationBody } from '@seal/testing/registration-body';
import { openPerson, type Person, picture, signIn } from './open-browser.ts';
import { openSite, type Site } from './open-site.ts';
import { PASSWORD } from '@seal/testing/start-console';

jest.setTimeout(180_000);

const PROJECT = '/projects/yutian-demo';
const PAGE = '/p/yutian-demo';

let site: Site;
let clerk: Person;
let engraver: Person;

beforeAll(async () => {
  site = await openSite('trouble');
  clerk = await openPerson(site.browser, site.url);
  engraver = await openPerson(site.browser, site.url);
  await signIn(clerk, 'clerk', `${PAGE}/register`);
  await signIn(engraver, 'engraver', `${PAGE}/board`);
});

afterAll(() => site?.close());

/** Registered behind the screens' back, and on the board. */
async function register(enterpriseName: string): Promise<string> {
  const { registeredAt: _now, ...body } = registrationBody({ enterpriseName });
  const made = await site.api.call('clerk', 'POST', `${PROJECT}/registrations`, body);
  await boardRow(enterpriseName).waitFor();
  return `${PROJECT}/orders/${made.body.orderId}`;
}

const boardRow = (name: string) => engraver.page.locator('.board-row', { hasText: name });
const serviceOf = (name: string) => site.system.processes.find(({ service }) => service === name)!;

/** All but the last Enter of a registration. */
async function fillRegistration(name: string): Promise<void> {
  const { page } = clerk;
  await page.goto(`${PAGE}/register`);
  await page.getByLabel('统一社会信用代码').fill(freshUscc());
  await page.getByText('可免费刻制首套印章').waitFor();
  await page.getByLabel('业务编号').fill(`T-${Date.now()}`);
  await page.getByLabel('企业名称').fill(name);
  await page.getByLabel('企业类型').fill('有限责任公司');
  await page.getByLabel('法定代表人').fill('王伟');
  await page.getByLabel('联系电话').fill('13900005809');
}

async function registrationsNamed(name: string): Promise<number> {
  const address = `${PROJECT}/registrations?q=${encodeURIComponent(name)}`;
  return (await site.api.listAll('clerk', address)).length;
}

test('a service that hangs is said on the bar, and the act is done once it goes on', async () => {
  await register('玉田缓慢商贸有限公司');
  const engraving = serviceOf('engraving').child;
  await boardRow('玉田缓慢').click();
  engraving.kill('SIGSTOP');
  try {
    await engraver.page.keyboard.press('Enter');
    await engraver.page.getByText('服务器响应慢').waitFor();
    await picture(engraver.page, 'trouble-slow');
  } finally {
    engraving.kill('SIGCONT');
  }
  await engraver.page.getByText('请扫描：企业行政章').waitFor();
  await engraver.page.getByText('服务器响应慢').waitFor({ state: 'hidden' });
});

test('somebody who was faster is named with what they did', async () => {
  const order = await register('玉田抢先商贸有限公司');
  const { page } = engraver;
  await page.route('**/claim', async (route) => {
    expect((await site.api.call('engraver', 'POST', `${order}/claim`, {})).status).toBe(200);
    await route.continue();
  });
  await boardRow('玉田抢先').click();
  await page.keyboard.press('Enter');
  await page.getByText(/已于 .* 办理：.*玉田抢先商贸有限公司.*页面已更新/).waitFor();
  await picture(page, 'trouble-beaten');
  await page.unroute('**/claim');
});

test('a stopped service refuses in words; what was typed is taken once it is back', async () => {
  const { page } = clerk;
  const registration = serviceOf('registration');
  await fillRegistration('玉田停机商贸有限公司');
  await site.system.kill(registration);
  await page.keyboard.press('Enter');
  await page.getByText('服务暂时不可用').first().waitFor();
  await picture(page, 'trouble-stopped');
  expect(await page.getByLabel('企业名称').inputValue()).toBe('玉田停机商贸有限公司');
  await site.system.restart(registration);
  await eventually(async () => {
    await page.getByLabel('联系电话').press('Enter');
    await page.locator('.registered .due-large').waitFor({ timeout: 2_000 });
  }, 30_000);
  expect(await registrationsNamed('玉田停机')).toBe(1);
});

test('an act in an ended session waits for the sign-in and goes on by itself, once', async () => {
  const { page, context } = clerk;
  await fillRegistration('玉田过期商贸有限公司');
  await context.clearCookies();
  await page.keyboard.press('Enter');
  await page.getByText('请重新登录').waitFor();
  await picture(page, 'trouble-expired');
  await page.getByRole('dialog').getByLabel('密码').fill(PASSWORD);
  await page.keyboard.press('Enter');
  await page.locator('.registered .due-large').waitFor();
  expect(await registrationsNamed('玉田过期')).toBe(1);
});

test('the console restarts under open screens: they say so, stay, and catch up', async () => {
  await fillRegistration('玉田重启商贸有限公司');
  await site.console.kill();
  await engraver.page.getByText('连接中断').first().waitFor();
  await boardRow('玉田缓慢').waitFor();
  const { registeredAt: _now, ...body } = registrationBody({ enterpriseName: '玉田断线有限公司' });
  await site.api.call('clerk', 'POST', `${PROJECT}/registrations`, body);
  await site.console.start();
  await engraver.page.getByText('实时连接').waitFor();
  await boardRow('玉田断线').waitFor();
  await clerk.page.getByText('实时连接').waitFor();
  await clerk.page.getByLabel('联系电话').press('Enter');
  await clerk.page.locator('.registered .due-large').waitFor();
  expect(await registrationsNamed('玉田重启')).toBe(1);
});
