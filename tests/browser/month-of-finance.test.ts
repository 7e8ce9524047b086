import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { eventually } from '@seal/testing/eventually';
import { freshUscc, registrationBody } from '@seal/testing/registration-body';
import type { Page } from 'playwright-core';
import { openPerson, type Person, picture, press, signIn, violations } from './open-browser.ts';
import { openSite, type Site } from './open-site.ts';

jest.setTimeout(180_000);

const PROJECT = '/projects/yutian-demo';
const PAGE = '/p/yutian-demo';
const KINDS = ['administrative', 'finance', 'legal-representative'];
const HEAD = '序号,统一社会信用代码,企业名称,数量(套),单价(元),金额(元)';

let site: Site;
let finance: Person;
let approver: Person;
/** Completed sets: two are billed rightly, the third at another price. */
const enterprises = [1, 2, 3].map((n) => ({
  uscc: freshUscc(),
  enterpriseName: `玉田月结${n}商贸有限公司`,
}));
/** Today is in it, so that what is completed now is owed for it. */
const month = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 7);
const day = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);

beforeAll(async () => {
  site = await openSite('finance');
  for (const [n, enterprise] of enterprises.entries()) await completeSet(enterprise, n);
  await eventually(async () => {
    const { body } = await site.api.call('finance', 'GET', `${PROJECT}/budget`);
    if (body.accruedFen !== 3 * 31_500) throw new Error('not yet accrued');
  });
  finance = await openPerson(site.browser, site.url);
  approver = await openPerson(site.browser, site.url);
  await signIn(finance, 'finance', `${PAGE}/month`);
  await signIn(approver, 'approver', `${PAGE}/month`);
});

afterAll(() => site?.close());

async function completeSet(enterprise: object, n: number): Promise<void> {
  const { registeredAt: _now, ...body } = registrationBody(enterprise);
  const { api } = site;
  const registered = await api.call('clerk', 'POST', `${PROJECT}/registrations`, body);
  const order = `${PROJECT}/orders/${registered.body.orderId}`;
  await eventually(async () => {
    const { status } = await api.call('engraver', 'POST', `${order}/claim`, {});
    if (status !== 200) throw new Error('not yet queued');
  });
  const seals = KINDS.map((kind, k) => ({
    kind,
    sealCode: String(1_302_290_000_000 + (Date.now() % 100_000) * 1_000 + n * 10 + k),
    material: 'photosensitive',
  }));
  const { status } = await api.call('engraver', 'POST', `${order}/completion`, { seals });
  if (status !== 200) throw new Error(`not completed: ${status}`);
}

function invoiceFile(amounts: readonly string[], total: string) {
  const lines = enterprises.map(({ uscc, enterpriseName }, n) =>
    [n + 1, uscc, enterpriseName, 1, n === 2 ? '320.00' : '315.00', amounts[n]].join(','),
  );
  const above = [
    '发票号码,26132000000000000777,,,,',
    `开票日期,${day},所属月份,${month},,`,
    `价税合计(元),${total},,,,`,
  ];
  const buffer = Buffer.from([...above, HEAD, ...lines, ''].join('\n'));
  return { name: 'invoice.csv', mimeType: 'text/csv', buffer };
}

test('an invoice with a wrong cell is told by row and column, and can be corrected', async () => {
  const { page } = finance;
  await page.getByRole('heading', { name: '月度对账' }).waitFor();
  await page.getByText('本月还没有发票').waitFor();
  const upload = page.locator('input[type=file]');
  await upload.setInputFiles(invoiceFile(['315.00', '三百', '320.00'], '950.00'));
  await page.getByText('文件里有 1 处需要改正').waitFor();
  const cell = page.getByRole('region', { name: '错误' }).getByRole('row').nth(1);
  expect(await cell.textContent()).toContain('6金额(元)');
  await picture(page, 'month-wrong-cell');
  await upload.setInputFiles(invoiceFile(['315.00', '315.00', '320.00'], '950.00'));
  await page.getByText(`已收下 ${month} 的发票`).waitFor();
  await page.getByRole('cell', { name: '26132000000000000777' }).waitFor();
  expect(await page.getByText('需要改正').count()).toBe(0);
});

test('the officer reconciles: what agrees, and the class of what does not', async () => {
  const { page } = finance;
  await press(page.getByRole('button', { name: '对账', exact: true }));
  await page.getByText('630.00 元').waitFor();
  await page.getByText('950.00 元').waitFor();
  await page.getByText('945.00 元').waitFor();
  await press(page.getByRole('button', { name: '价格不符' }));
  await page.getByText('发票 320.00 元，合同 315.00 元').waitFor();
  await page.getByRole('cell', { name: enterprises[2]!.enterpriseName }).waitFor();
  await picture(page, 'month-reconciled');
  await expectFourBooks(page);
  expect(await page.getByRole('button', { name: '登记支付' }).isDisabled()).toBe(true);
  await page.getByText('尚未审批结算').first().waitFor();
});

/** A line opens what platform, order, ledger and invoice say of its enterprise. */
async function expectFourBooks(page: Page): Promise<void> {
  await press(page.getByRole('button', { name: enterprises[2]!.enterpriseName }));
  const dialog = page.getByRole('dialog');
  const cellsOf = async (name: RegExp) =>
    (await dialog.getByRole('row', { name }).getByRole('cell').allTextContents()).slice(1);
  await dialog.getByRole('row', { name: /^金额/ }).waitFor();
  expect(await cellsOf(/^金额/)).toEqual(['—', '! 315.00', '—', '! 320.00']);
  const name = enterprises[2]!.enterpriseName;
  expect(await cellsOf(/^企业名称/)).toEqual([name, name, '—', name]);
  expect(await cellsOf(/^状态/)).toEqual([
    '享受首套印章',
    expect.stringMatching(/^YT\d+ /),
    '没有底账',
    `${month} 第 3 行，1 套`,
  ]);
  await picture(page, 'month-four-books');
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
}

test('a difference is assigned, answered by the engraver, and resolved', async () => {
  const { page } = finance;
  const lines = page.getByRole('region', { name: '价格不符的明细' }).last();
  await press(lines.getByRole('button', { name: '分派' }));
  await page.getByRole('dialog').getByLabel('由谁办理').press('Enter');
  await lines.getByText('engraver 办理').waitFor();
  const engraver = await openPerson(site.browser, site.url);
  await signIn(engraver, 'engraver', `${PAGE}/month`);
  await press(engraver.page.getByRole('button', { name: '价格不符' }));
  expect(await engraver.page.getByRole('button', { name: '办结' }).count()).toBe(0);
  expect(await engraver.page.getByRole('button', { name: '编制结算' }).count()).toBe(0);
  await press(engraver.page.getByRole('button', { name: '答复' }));
  await engraver.page.getByLabel('答复内容').fill('单价录错，下月开红字发票');
  await picture(engraver.page, 'month-answer');
  await engraver.page.keyboard.press('Enter');
  await engraver.page.getByText('engraver 答复：单价录错').waitFor();
  expect(engraver.complaints).toEqual([]);
  await engraver.context.close();
  await page.reload();
  await press(page.getByRole('button', { name: '价格不符' }));
  await page.getByText('engraver 答复：单价录错').waitFor();
  await press(page.getByRole('button', { name: '办结' }));
  await page.getByLabel('怎样办结').fill('等待红字发票');
  await page.keyboard.press('Enter');
  await page.getByText('finance 办结：等待红字发票').waitFor();
  expect(await page.getByRole('button', { name: '办结' }).count()).toBe(0);
  await picture(page, 'month-worked');
});

test('the officer prepares, the approver approves, and each sees why not', async () => {
  const { page } = finance;
  await press(page.getByRole('button', { name: '编制结算' }));
  await page.getByText('已编制，等待审批').waitFor();
  expect(await page.getByRole('button', { name: '审批结算' }).isDisabled()).toBe(true);
  await page.getByText('由审批人办理').first().waitFor();
  await approver.page.reload();
  await press(approver.page.getByRole('button', { name: '审批结算' }));
  await approver.page.getByText('approver 审批').waitFor();
  await approver.page.getByText('结算 2 套，630.00 元；已支付 0.00 元').waitFor();
  await approver.page.getByText('由财务人员办理').first().waitFor();
  await picture(approver.page, 'month-approved');
});

test('the approver opens the month again with a reason; then it is settled anew', async () => {
  const { page } = approver;
  await press(page.getByRole('button', { name: '重新打开' }));
  await page.getByRole('dialog').getByLabel('原因').fill('补录红字发票');
  await picture(page, 'month-reopen');
  await page.keyboard.press('Enter');
  await page.getByText(`${month} 已重新打开`).waitFor();
  await page.getByText('尚未审批结算').first().waitFor();
  await finance.page.reload();
  await press(finance.page.getByRole('button', { name: '编制结算' }));
  await finance.page.getByText('已编制，等待审批').waitFor();
  await page.reload();
  await press(page.getByRole('button', { name: '审批结算' }));
  await page.getByText('approver 审批').waitFor();
});

test('the officer pays in part, too much is refused at the field, then the rest', async () => {
  const { page } = finance;
  await page.reload();
  await pay('2026-0001', '600');
  await page.getByText('已支付 600.00 元').waitFor();
  await pay('2026-0002', '31');
  await page.getByRole('dialog').getByText('支付超出该月结算').waitFor();
  await picture(page, 'month-pay');
  await page.getByLabel('支付金额（元）').fill('30.00');
  await page.keyboard.press('Enter');
  await page.getByText('已支付 630.00 元').waitFor();
  await page.getByRole('button', { name: `${month} 已付清` }).waitFor();
  const payments = page.getByRole('region', { name: '支付记录' });
  await payments.getByRole('cell', { name: '2026-0002' }).waitFor();
  expect(await payments.getByRole('row').count()).toBe(3);
  await picture(page, 'month-paid');
});

async function pay(voucher: string, yuan: string): Promise<void> {
  const { page } = finance;
  await press(page.getByRole('button', { name: '登记支付' }));
  await page.getByLabel('凭证号').fill(voucher);
  await page.getByLabel('支付金额（元）').fill(yuan);
  await page.keyboard.press('Enter');
}

test('what is printed of the month opens as the documents that they are', async () => {
  const { page } = finance;
  for (const name of [
    '对账单 PDF',
    '对账单 XLSX',
    '差异清单 PDF',
    '差异清单 XLSX',
    '支付申请 PDF',
  ]) {
    const href = await page.getByRole('link', { name }).getAttribute('href');
    expect((await page.request.get(href!)).status()).toBe(200);
  }
});

test('the budget shows what was paid, and takes an appropriation by its document', async () => {
  const { page } = finance;
  await press(page.getByRole('link', { name: '预算', exact: true }));
  await page.locator('.figures').getByText('630.00 元').waitFor();
  await page.getByRole('img', { name: '应付 945.00，已开票 950.00，已支付 630.00' }).waitFor();
  await press(page.getByRole('button', { name: '支付', exact: true }));
  await page.getByRole('cell', { name: '600.00' }).waitFor();
  await press(page.getByRole('button', { name: '登记拨付指标' }));
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('金额（元）').fill('一万');
  await dialog.getByLabel('文号').fill('玉财预〔2026〕12号');
  await page.keyboard.press('Enter');
  await dialog.getByText('金额请写成 1234.50 这样').waitFor();
  await dialog.getByLabel('金额（元）').fill('10,000');
  await page.keyboard.press('Enter');
  await page.locator('.figures').getByText('760,000.00 元').waitFor();
});

test('an indicator opens its formula and the orders behind it', async () => {
  const { page } = finance;
  await press(page.getByRole('link', { name: '绩效指标' }));
  const table = page.getByRole('region', { name: '绩效指标' });
  await table.getByRole('row').nth(9).waitFor();
  await press(table.getByRole('button').first());
  await page.getByRole('heading', { name: '计算方法' }).waitFor();
  await page.getByRole('cell', { name: enterprises[0]!.enterpriseName }).waitFor();
  expect(await violations(page)).toEqual([]);
  await picture(page, 'indicator-open');
});

test('reasons go into the self-evaluation, and two who write do not undo each other', async () => {
  const { page } = finance;
  await page.goto(`${PAGE}/indicators`);
  const table = page.getByRole('region', { name: '绩效自评表' });
  const reason = table.getByRole('textbox', { name: '：偏差原因' }).first();
  await reason.fill('年末发票尚未支付');
  const remarks = `${PROJECT}/self-evaluation/remarks`;
  const other = { remarks: [{ number: 1, measure: '由他人先填' }] };
  const headers = { 'if-match': '"0"' };
  expect((await site.api.call('administrator', 'PUT', remarks, other, headers)).status).toBe(200);
  await press(page.getByRole('button', { name: '保存原因与措施' }));
  await page.getByText('内容刚被他人修改').waitFor();
  await table.getByText('由他人先填').waitFor();
  expect(await reason.inputValue()).toBe('年末发票尚未支付');
  await press(page.getByRole('button', { name: '保存原因与措施' }));
  await page.getByText('已保存，打印自评表时会带上').waitFor();
  const { body } = await site.api.call('finance', 'GET', remarks);
  expect(
    body.remarks.map((it: { reason: string; measure: string }) => [it.reason, it.measure]),
  ).toEqual([
    ['年末发票尚未支付', null],
    [null, '由他人先填'],
  ]);
  await picture(page, 'self-evaluation');
});

test.each(['budget', 'month', 'indicators'])('%s breaks no rule of WCAG 2.1 AA', async (path) => {
  const { page } = finance;
  for (const language of ['zh', 'en']) {
    await page.evaluate(`localStorage.setItem('seal.language', '${language}')`);
    await page.goto(`${PAGE}/${path}`);
    await page.locator('table:visible').first().waitFor();
    await eventually(async () => expect(await page.locator('.waiting').count()).toBe(0));
    expect(await violations(page)).toEqual([]);
    await picture(page, `finance-${path}-${language}`);
  }
});

test('nothing was loaded from elsewhere, and no page complained', () => {
  for (const { complaints, strayed } of [finance, approver]) {
    expect(complaints).toEqual([]);
    expect(strayed).toEqual([]);
  }
});
