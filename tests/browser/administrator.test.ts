import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { leaveFailures } from '@seal/platform/messaging/job-retention';
import { createDeadLetters } from '@seal/platform/messaging/dead-letters';
import { readVersion } from '@seal/platform/version';
import { Queue } from 'bullmq';
import mongoose from 'mongoose';
import { openPerson, type Person, picture, press, signIn, violations } from './open-browser.ts';
import { openSite, type Site } from './open-site.ts';

jest.setTimeout(180_000);

const PROJECT = '/projects/yutian-demo';
const PAGE = '/p/yutian-demo';
const FIRST_PASSWORD = 'a first long sentence';

let site: Site;
let administrator: Person;

beforeAll(async () => {
  site = await openSite('admin');
  administrator = await openPerson(site.browser, site.url);
  await signIn(administrator, 'administrator', `${PAGE}/accounts`);
});

afterAll(() => site?.close());

test('an account is added, who has it signs in, and shutting it ends that at once', async () => {
  const { page } = administrator;
  await press(page.getByRole('button', { name: '添加账号' }));
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('用户名').fill('Li Na');
  await page.keyboard.press('Enter');
  await dialog.getByText('请按提示填写用户名').waitFor();
  await dialog.getByText('请至少选择一个岗位').waitFor();
  await dialog.getByLabel('用户名').fill('lina');
  await press(dialog.getByLabel(/^窗口人员/), 'Space');
  await dialog.getByLabel('初始密码').fill(FIRST_PASSWORD);
  expect(await violations(page)).toEqual([]);
  await picture(page, 'accounts-add');
  await press(dialog.getByRole('button', { name: '添加账号' }));
  const row = page.getByRole('row', { name: /lina/ });
  await row.waitFor();

  const lina = await openPerson(site.browser, site.url);
  await lina.page.goto(`${PAGE}/register`);
  await lina.page.getByLabel('用户名').fill('lina');
  await lina.page.getByLabel('密码').fill(FIRST_PASSWORD);
  await lina.page.keyboard.press('Enter');
  await lina.page.getByRole('heading', { name: '企业登记' }).waitFor();

  await press(row.getByRole('button', { name: '岗位与状态' }));
  await page.getByRole('dialog').getByLabel('已停用').check();
  await press(page.getByRole('dialog').getByRole('button', { name: /保\s*存/ }));
  await row.getByText('已停用').waitFor();
  await lina.page.getByLabel('统一社会信用代码').fill('91130229MA0AAAA01G');
  await lina.page.getByText('请重新登录').waitFor();
  await lina.context.close();
});

test("a program's secret is shown once; nobody changes their own account", async () => {
  const { page } = administrator;
  await press(page.getByRole('button', { name: '添加账号' }));
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('程序').check();
  await dialog.getByLabel('用户名').fill('platform');
  await press(dialog.getByLabel(/^窗口人员/), 'Space');
  await press(dialog.getByRole('button', { name: '添加账号' }));
  await page.getByText('请现在抄录保管').waitFor();
  expect((await page.locator('.secret').textContent())?.length).toBeGreaterThan(20);
  await press(page.getByRole('button', { name: '已保管好' }));
  const own = page.getByRole('row', { name: /^administrator/ });
  await own.getByText('自己的账号由另一位管理员修改').waitFor();
  expect(await own.getByRole('button').count()).toBe(0);
  await picture(page, 'accounts');
});

test('a setting is looked at in its effect, then saved; two do not undo each other', async () => {
  const { page } = administrator;
  await press(page.getByRole('link', { name: '项目设置' }));
  await page.getByLabel('时限（分钟）').fill('5');
  await press(page.getByRole('button', { name: '查看影响' }));
  await page.getByText('提前提醒要短于时限').waitFor();
  await page.getByLabel('时限（分钟）').fill('90');
  await press(page.getByRole('button', { name: '添加一段单价' }));
  const added = page.locator('.settings-price').last();
  await added.getByLabel('自', { exact: true }).fill('2026-03-01');
  await added.getByLabel('单价（元／套）').fill('320');
  await press(page.getByRole('button', { name: '查看影响' }));
  await page.getByText('两段单价有重叠的日子').waitFor();
  await press(added.getByRole('button', { name: /^删除第/ }));
  const { body } = await site.api.call('administrator', 'GET', PROJECT);
  const { id: _id, version, ...terms } = body;
  const other = { ...terms, engraver: '玉田县新刻章有限公司' };
  const headers = { 'if-match': `"${version}"` };
  expect((await site.api.call('administrator', 'PUT', PROJECT, other, headers)).status).toBe(200);
  await page.getByLabel('刻章企业').fill('玉田县新刻章有限公司');
  await press(page.getByRole('button', { name: '查看影响' }));
  await page.getByText('修改过设置').waitFor();
  await page.getByText('下一个排队的订单起，已排队的时限不变').waitFor();
  expect(await violations(page)).toEqual([]);
  await picture(page, 'settings-preview');
  await press(page.getByRole('dialog').getByRole('button', { name: '保存设置' }));
  await page.getByText(`已保存，现为第 ${version + 2} 版`).waitFor();
  const saved = await site.api.call('administrator', 'GET', PROJECT);
  expect(saved.body).toMatchObject({ engraver: other.engraver, deadline: { minutes: 90 } });
});

test('health is told in sentences, of each service; the calendar says its reach', async () => {
  const { page } = administrator;
  await press(page.getByRole('link', { name: '运行情况' }));
  await expectHealth({ fine: 3, away: 0 });
  await page.getByText('节假日安排').first().waitFor();
  await page.getByRole('cell', { name: '调休上班' }).first().waitFor();
  await picture(page, 'system');
  const registration = site.system.processes.find((it) => it.service === 'registration')!;
  await site.system.kill(registration);
  await expectHealth({ fine: 2, away: 1 });
  await picture(page, 'system-away');
  await site.system.restart(registration);
  await expectHealth({ fine: 3, away: 0 });
});

test('which version runs stands at the end of the account menu', async () => {
  const { page } = administrator;
  await press(page.getByRole('button', { name: '账号菜单' }));
  await page.getByText(`版本 ${readVersion()}`, { exact: true }).waitFor();
  await page.keyboard.press('Escape');
});

test('an event that could not be handled is named, and taken off the list', async () => {
  const { page } = administrator;
  const { MONGODB_URI: uri = '', MONGODB_DB_PREFIX: prefix = '' } = site.system.env;
  const mongo = await mongoose.createConnection(uri, { dbName: `${prefix}finance` }).asPromise();
  await createDeadLetters(mongo).add('order-money', { id: 'lost', version: 1 }, new TypeError());
  await page.reload();
  await page.getByText('有 1 个事件未能处理').waitFor();
  const row = page.getByRole('row', { name: /order-money.*TypeError/ });
  await picture(page, 'system-parked');
  await press(row.getByRole('button', { name: '移出' }));
  await row.waitFor({ state: 'detached' });
  expect(await createDeadLetters(mongo).count()).toBe(0);
  await mongo.close();
});

test('the jobs of the queues are read on a page of their own', async () => {
  const { page, complaints, strayed } = administrator;
  await failOneJob();
  await page.goto(`${PAGE}/system`);
  await page.getByText('engraving 队列一小时内有 1 个任务失败').waitFor();
  const [board] = await Promise.all([
    page.waitForEvent('popup'),
    press(page.getByRole('link', { name: '任务详情（只读）' })),
  ]);
  await board.getByText('engraving-deadlines').first().waitFor();
  await picture(board, 'queues');
  await board.goto('/queues/queue/engraving?status=failed');
  await board.getByText('TypeError').first().waitFor();
  await picture(board, 'queues-failed');
  expect(await board.getByRole('button', { name: /重试|删除|清空/ }).count()).toBe(0);
  expect([complaints, strayed]).toEqual([[], []]);
  await board.close();
});

/** A job that no release of ours would send. */
async function failOneJob(): Promise<void> {
  const { REDIS_URL: url = '', QUEUE_PREFIX: prefix = '' } = site.system.env;
  const queue = new Queue('engraving', { connection: { url }, prefix });
  await queue.add('acknowledged', null, leaveFailures);
  await queue.close();
}

async function expectHealth({ fine, away }: { fine: number; away: number }): Promise<void> {
  const { page } = administrator;
  const health = page.locator('.health');
  if (away > 0)
    await health
      .getByText('没有应答')
      .nth(away - 1)
      .waitFor();
  else await health.getByText('没有应答').first().waitFor({ state: 'detached' });
  await health
    .getByText('一切正常')
    .nth(fine - 1)
    .waitFor();
}
