import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { eventually } from '@seal/testing/eventually';
import { registrationBody } from '@seal/testing/registration-body';
import mongoose from 'mongoose';
import { openPerson, type Person, picture, press, signIn, violations } from './open-browser.ts';
import { openSite, type Site } from './open-site.ts';

jest.setTimeout(180_000);

const PROJECT = '/projects/yutian-demo';
const PAGE = '/p/yutian-demo';
const SCREENS = ['history', 'disclosures', 'spot-checks', 'verification'];

let site: Site;
let auditor: Person;
let registration: { id: string; orderId: string };

beforeAll(async () => {
  site = await openSite('audit');
  auditor = await openPerson(site.browser, site.url);
  await signIn(auditor, 'auditor', `${PAGE}/history`);
});

afterAll(() => site?.close());

/** An order that was engraved, and one registration's personal data seen by the clerk. */
async function work(): Promise<void> {
  const { registeredAt: _now, ...body } = registrationBody({ enterpriseName: '玉田审计有限公司' });
  const registered = await site.api.call('clerk', 'POST', `${PROJECT}/registrations`, body);
  registration = registered.body as typeof registration;
  const order = `${PROJECT}/orders/${registration.orderId}`;
  await eventually(async () => {
    const { body: found } = await site.api.call('clerk', 'GET', order);
    if (found.status !== 'queued') throw new Error('not yet queued');
  });
  await site.api.call('engraver', 'POST', `${order}/claim`, {});
  const kinds = ['administrative', 'finance', 'legal-representative'];
  const seals = kinds.map((kind, n) => ({
    kind,
    sealCode: `13022900000${n}${n}`,
    material: 'photosensitive',
  }));
  const done = await site.api.call('engraver', 'POST', `${order}/completion`, { seals });
  expect(done.status).toBe(200);
  const disclosure = `${PROJECT}/registrations/${registration.id}/disclosure`;
  await site.api.call('clerk', 'POST', disclosure, { reason: '电话联系领取' });
}

test('with nothing there each screen says what will appear, in both languages', async () => {
  const { page } = auditor;
  for (const path of SCREENS) {
    for (const language of ['en', 'zh']) {
      await page.evaluate(`localStorage.setItem('seal.language', '${language}')`);
      await page.goto(`${PAGE}/${path}`);
      await page.locator('.nothing, table').first().waitFor();
      expect(await violations(page)).toEqual([]);
      await picture(page, `audit-empty-${path}-${language}`);
    }
  }
});

test('who did what is found by act and account; the address can be shared', async () => {
  await work();
  const { page } = auditor;
  await page.goto(`${PAGE}/history`);
  const claimed = page.getByRole('row', { name: /申领.*玉田审计有限公司/ });
  await claimed.waitFor();
  await picture(page, 'audit-history');
  await press(claimed.getByRole('link'));
  await page.getByRole('dialog').getByText('玉田审计有限公司').first().waitFor();
  await page.goBack();
  await page.getByLabel('事项').selectOption({ label: '刻制完成' });
  await claimed.waitFor({ state: 'hidden' });
  await page.getByRole('row', { name: /刻制完成.*玉田审计有限公司/ }).waitFor();
  await page.getByLabel('办理账号').fill('nobody');
  await page.keyboard.press('Enter');
  await page.getByText('这些日子没有办理记录').waitFor();
  await page.reload();
  await page.getByText('这些日子没有办理记录').waitFor();
  await page.goto(`${PAGE}/history?of=registrations&act=registered`);
  await page.getByRole('row', { name: /clerk.*登记.*玉田审计有限公司/ }).waitFor();
});

test('who saw personal data stands there with the reason, and the data does not', async () => {
  const { page } = auditor;
  await press(page.getByRole('link', { name: '信息查阅' }));
  await page.getByRole('row', { name: /clerk.*玉田审计有限公司.*电话联系领取/ }).waitFor();
  expect(await page.locator('main').textContent()).not.toContain('13900005809');
});

test('a sample is drawn, its worksheet printed, and what was found entered', async () => {
  const { page } = auditor;
  await press(page.getByRole('link', { name: '抽查', exact: true }));
  await press(page.getByRole('button', { name: '抽取样本' }));
  expect(await violations(page)).toEqual([]);
  await picture(page, 'audit-draw');
  await press(page.getByRole('dialog').getByRole('button', { name: '抽取样本' }));
  const row = page.getByRole('dialog').getByRole('row', { name: /玉田审计有限公司/ });
  await row.waitFor();
  const link = page.getByRole('link', { name: /抽查底稿.*PDF/ });
  const pdf = await page.request.get((await link.getAttribute('href'))!);
  expect([pdf.status(), pdf.headers()['content-type']]).toEqual([200, 'application/pdf']);
  expect(await violations(page)).toEqual([]);
  await row.getByLabel('材质').selectOption({ label: '✓ 符合' });
  const save = page.getByRole('button', { name: /^保存 \d 个订单的结果$/ });
  expect(await save.isDisabled()).toBe(true);
  await row.getByLabel('软件对接').selectOption({ label: '! 不符合' });
  await row.getByLabel('说明').fill('税控软件未装');
  await picture(page, 'audit-spot-check');
  await press(save);
  await page.getByText('已保存 1 个订单的结果').waitFor();
  await page.getByText('软件对接：样本中 1 个不符合').waitFor();
  await page.reload();
  await row.waitFor();
  expect(await row.getByLabel('说明').inputValue()).toBe('税控软件未装');
});

test('the records are checked in words; what was changed behind them is named', async () => {
  const { page } = auditor;
  await page.goto(`${PAGE}/verification`);
  await page.getByText('项核对全部相符').nth(2).waitFor();
  const { MONGODB_URI: uri = '', MONGODB_DB_PREFIX: prefix = '' } = site.system.env;
  const mongo = await mongoose.createConnection(uri, { dbName: `${prefix}engraving` }).asPromise();
  await mongo
    .collection<{ _id: string }>('orders')
    .updateOne({ _id: registration.orderId }, { $set: { enterpriseName: '别的名称' } });
  await mongo.close();
  await press(page.getByRole('button', { name: '重新核对' }));
  await page.getByText('有 1 处不符').waitFor();
  await page.getByText(`order ${registration.orderId}`).waitFor();
  expect(await page.getByText('项核对全部相符').count()).toBe(2);
  await picture(page, 'audit-wrong');
  expect(await violations(page)).toEqual([]);
});

test('the budget ledger is there to be read, and nothing on these screens complained', async () => {
  const { page, complaints, strayed } = auditor;
  await page.goto(`${PAGE}/budget`);
  await page.getByRole('region', { name: '资金台账' }).getByText('应付').first().waitFor();
  expect([complaints, strayed]).toEqual([[], []]);
});
