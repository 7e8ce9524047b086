import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { readPdf } from '@seal/documents/testing-read-pdf';
import { newId } from '@seal/kernel/ids';
import { PROJECT, startEngraving, type TestEngraving } from '../testing/start-engraving.ts';

// Longer than the default: other tests run beside on the same cores.
jest.setTimeout(30_000);

const base = `/projects/${PROJECT}`;
let engraving: TestEngraving;

beforeAll(async () => {
  engraving = await startEngraving();
});
afterAll(() => engraving.stop());

type Sent = Parameters<TestEngraving['get']>[1];

async function print(path: string, sent?: Sent) {
  const answer = await engraving.get(base + path, sent);
  expect(answer).toMatchObject({ status: 200, type: 'application/pdf' });
  expect(answer.headers['cache-control']).toBe('no-store');
  return readPdf(answer.body as Buffer);
}

test('the claim slip says by when the seals are ready, and is for clerks', async () => {
  const order = await engraving.addOrder('queued', { enterpriseName: '玉田𠮷祥商贸有限公司' });
  const path = `/orders/${order._id}/claim-slip.pdf`;
  const { text, pages } = await print(path);
  expect(pages).toHaveLength(1);
  expect(text).toContain(order.orderNumber);
  expect(text).toContain('玉田〔U+20BB7〕祥商贸有限公司');
  expect(text).toMatch(/预计 2026-\d\d-\d\d \d\d:\d\d 前可领取/);
  expect((await engraving.get(base + path, { role: 'engraver' })).status).toBe(403);
});

test('the collection slip has each seal with its code, and hides who collected', async () => {
  const collector = { name: '李敏慧', idLast4: '123X', checkedBy: '核验身份证原件' };
  const order = await engraving.addOrder('collected', { collector });
  const { text } = await print(`/orders/${order._id}/collection-slip.pdf`, { role: 'engraver' });
  for (const seal of order.seals) expect(text).toContain(seal.sealCode.slice(0, 20));
  expect(text).toContain('李*');
  for (const hidden of ['李敏', '123X']) expect(text).not.toContain(hidden);
});

test("another project's order and one that is not there are not found alike", async () => {
  const order = await engraving.addOrder('queued', { projectId: 'another' });
  for (const id of [order._id, newId()]) {
    const answer = await engraving.get(`${base}/orders/${id}/claim-slip.pdf`);
    expect(answer).toMatchObject({ status: 404, type: 'application/problem+json' });
  }
});

test('the survey log has each answer without name or remark', async () => {
  const order = await engraving.addOrder('collected');
  const rating = { grade: 'satisfied', remark: '老板很热情' };
  await engraving.post(`/public/orders/${order.linkToken}/rating`, rating);
  const { text } = await print('/survey-log.pdf', { role: 'auditor' });
  expect(text).toContain(order.orderNumber);
  expect(text).toContain('满意');
  expect(text).not.toContain('热情');
  expect(text).not.toContain(order.enterpriseName);
  const workbook = await engraving.get(`${base}/survey-log.xlsx`, { role: 'auditor' });
  expect(workbook.status).toBe(200);
  expect(workbook.type).toMatch(/spreadsheetml/);
  expect(workbook.headers['content-disposition']).toMatch(/^attachment; filename="survey-log-/);
});

test('a worksheet lists what was drawn, with the seals to compare', async () => {
  const order = await engraving.addOrder('collected');
  const from = '2026-01-01';
  const drawn = await engraving.post(`${base}/spot-checks`, {
    size: 50,
    from,
    until: '2026-12-31',
  });
  expect(drawn.status).toBe(201);
  const path = `/spot-checks/${drawn.body.id}/worksheet.pdf`;
  const { text } = await print(path);
  expect(text).toContain(order.uscc);
  expect(text).toContain(order.seals[0]!.sealCode.slice(0, 12));
  expect(text).toContain(drawn.body.seed);
  expect((await engraving.get(base + path, { role: 'engraver' })).status).toBe(403);
});
