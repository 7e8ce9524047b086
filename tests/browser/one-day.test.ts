import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { eventually } from '@seal/testing/eventually';
import { freshUscc } from '@seal/testing/registration-body';
import { openPerson, type Person, PHONE, picture, signIn, violations } from './open-browser.ts';
import { openSite, type Site } from './open-site.ts';

jest.setTimeout(120_000);

const PROJECT = '/p/yutian-demo';
const NAME = '玉田鑫瑞商贸有限公司';

let site: Site;
let clerk: Person;
let engraver: Person;
let phone: Person;
let orderNumber = '';
let publicPath = '';

beforeAll(async () => {
  site = await openSite('day');
  clerk = await openPerson(site.browser, site.url);
  engraver = await openPerson(site.browser, site.url);
  phone = await openPerson(site.browser, site.url, PHONE);
});

afterAll(() => site?.close());

test('a wrong password is refused in words, and the name typed is kept', async () => {
  const { page } = clerk;
  await page.goto('/');
  await picture(page, 'sign-in');
  await page.getByLabel('用户名').fill('clerk');
  await page.getByLabel('密码').fill('wrong');
  await page.keyboard.press('Enter');
  await page.getByText('用户名或密码不对').waitFor();
  expect(await page.getByLabel('用户名').inputValue()).toBe('clerk');
});

test('a deep link leads there after sign-in; each role has its own menu', async () => {
  await signIn(clerk, 'clerk', `${PROJECT}/register`);
  await signIn(engraver, 'engraver', `${PROJECT}/board`);
  await clerk.page.getByRole('heading', { name: '企业登记' }).waitFor();
  await engraver.page.getByText('现在没有要刻的订单').waitFor();
  await engraver.page.getByText('实时连接').waitFor();
  expect(await clerk.page.getByRole('link', { name: '刻制台' }).count()).toBe(0);
  expect(await engraver.page.getByRole('link', { name: '企业登记' }).count()).toBe(0);
  await picture(engraver.page, 'board-empty');
});

test('a wrong character of the credit code is pointed at while it is typed', async () => {
  const { page } = clerk;
  const code = freshUscc();
  await page.keyboard.type(`${code.slice(0, 10)}O${code.slice(11)}`);
  await page.getByText('第 11 位“O”').waitFor();
  await picture(page, 'register-wrong');
  expect(await page.locator('.code-wrong').textContent()).toBe('O');
});

test('what the clerk registers by keyboard comes onto the open board', async () => {
  const { page } = clerk;
  await page.getByLabel('统一社会信用代码').fill(freshUscc());
  await page.getByText('可免费刻制首套印章').waitFor();
  await page.keyboard.press('Enter');
  for (const text of [`C-${Date.now()}`, NAME, '有限责任公司', '王伟']) {
    await page.keyboard.type(text);
    await page.keyboard.press('Enter');
  }
  await page.keyboard.type('13900005809');
  await picture(page, 'register');
  await page.keyboard.press('Enter');
  // Within how long is measured by `npm run bench -- screens`.
  await engraver.page.locator('.board-row').first().waitFor();
  await page.locator('.registered .due-large').waitFor();
  orderNumber = (await page.locator('.registered-number').textContent()) ?? '';
  expect(orderNumber).toMatch(/^YT/);
  await picture(page, 'registered');
});

test('the engraver claims, scans three codes and completes, by keyboard alone', async () => {
  const { page } = engraver;
  await picture(page, 'board');
  await page.keyboard.press('Enter');
  await page.getByText('请扫描：企业行政章').waitFor();
  await page.keyboard.type('123');
  await page.keyboard.press('Enter');
  await page.getByText('编码格式不对：123').waitFor();
  const first = 1_302_290_000_000 + (Date.now() % 1_000_000) * 10;
  for (const n of [1, 2, 3]) {
    await page.keyboard.type(String(first + n));
    await page.keyboard.press('Enter');
  }
  await page.getByText('三枚编码都已录入').waitFor();
  await picture(page, 'board-scanned');
  await page.keyboard.press('Enter');
  await page.getByText('现在没有要刻的订单').waitFor();
});

test('the clerk accepts seal by seal and hands the set over, by keyboard alone', async () => {
  const { page } = clerk;
  await page.getByRole('link', { name: '验收与领取' }).press('Enter');
  await page.getByPlaceholder('扫码或输入订单号').waitFor();
  await page.keyboard.type(orderNumber);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: '验收', exact: true }).waitFor();
  for (const key of ['1', '2', '3']) await page.keyboard.press(key);
  await picture(page, 'counter-acceptance');
  await page.keyboard.press('Enter');
  await page.getByLabel('领取人姓名').waitFor();
  await page.keyboard.type('李敏');
  publicPath = (await page.locator('a[href^="/public/orders/"]').getAttribute('href')) ?? '';
  await page.keyboard.press('Tab');
  await page.keyboard.type('123x');
  expect(await page.getByLabel('身份证后四位').inputValue()).toBe('123x');
  await picture(page, 'counter-collection');
  await page.keyboard.press('Enter');
  await page.getByText('已领取，领取单打印后请企业签字').waitFor();
});

test('the enterprise follows its order on a phone and rates it once', async () => {
  const { page } = phone;
  await page.goto(publicPath);
  await page.getByText('玉田鑫**有限公司').waitFor();
  await page.getByText('非常满意', { exact: true }).click();
  await page.getByLabel('还想说点什么').fill('很快，谢谢');
  await picture(page, 'phone-rating');
  await page.getByRole('button', { name: '提交评价' }).click();
  await page.getByText('感谢您的评价').waitFor();
  await page.reload();
  await page.getByText('感谢您的评价').waitFor();
  await picture(page, 'phone-thanks');
  expect(await page.getByRole('button', { name: '提交评价' }).count()).toBe(0);
});

test('the order list finds it by pinyin, and its drawer tells the whole story', async () => {
  const { page } = clerk;
  await page.goto(`${PROJECT}/orders`);
  await page.getByLabel('搜索订单').fill('ytxr');
  await page.getByRole('button', { name: NAME }).click();
  await page.getByText('到期时间的由来').waitFor();
  // The search comes into the address a moment after it was typed, and leaves the order there.
  await eventually(() => expect(page.url()).toMatch(/q=ytxr.*order=|order=.*q=ytxr/));
  await picture(page, 'orders-drawer');
  await page.goBack();
  await page.getByText('到期时间的由来').waitFor({ state: 'detached' });
});

test('an extract is imported row by row, and the refused row says why', async () => {
  const { page } = clerk;
  await page.goto(`${PROJECT}/import`);
  const head = '办件编号,统一社会信用代码,企业名称,法定代表人,办结时间,是否首次开办';
  const when = new Date().toISOString().slice(0, 10);
  const good = `I-1,${freshUscc()},玉田导入商贸有限公司,王伟,${when} 00:00:01,是`;
  const bad = `I-2,91130229MA0AAAA01H,玉田有误商贸有限公司,王伟,${when} 00:00:01,是`;
  const buffer = Buffer.from([head, good, bad, ''].join('\n'));
  const file = { name: 'extract.csv', mimeType: 'text/csv', buffer };
  await page.locator('input[type=file]').setInputFiles(file);
  await page.getByText('处理完成').waitFor();
  await picture(page, 'import-done');
  expect(await page.getByRole('button', { name: /^拒收/ }).textContent()).toBe('拒收1');
  await page.getByRole('cell', { name: '统一社会信用代码', exact: true }).waitFor();
});

test('the refused row is corrected where it stands, and registered', async () => {
  const { page } = clerk;
  await page.getByRole('button', { name: '更正拒收的行' }).click();
  const code = page.getByRole('group', { name: '第 3 行' }).getByLabel('统一社会信用代码');
  await page.getByText('校验码').last().waitFor();
  expect(await violations(page)).toEqual([]);
  await picture(page, 'import-correct');
  await code.fill(freshUscc());
  await page.getByRole('button', { name: '提交更正的 1 行' }).click();
  await page.getByRole('heading', { name: '更正-extract.csv' }).waitFor();
  await page.getByRole('button', { name: '接受1', pressed: true }).waitFor();
  // What became of the first file's rows is gone from the screen.
  expect(await page.getByRole('button', { name: /^拒收/ }).allTextContents()).toEqual(['拒收0']);
  await page.goto(`${PROJECT}/orders?q=玉田有误`);
  await page.getByRole('button', { name: '玉田有误商贸有限公司' }).waitFor();
});

test('nothing was loaded from elsewhere, and no page complained', () => {
  for (const person of [clerk, engraver, phone]) {
    expect(person.strayed).toEqual([]);
    expect(person.complaints).toEqual([]);
  }
});
