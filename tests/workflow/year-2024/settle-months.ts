import { expect, test } from '@jest/globals';
import { expectVerified } from '../expect-verified.ts';
import {
  api,
  budget,
  expected,
  months,
  name,
  project,
  reconcile,
  reconciliation,
  results,
} from './open-year.ts';

test('only another person approves, and only what is prepared on the newest books', async () => {
  const settlement = `${reconciliation('01')}/settlement`;
  const early = await api.call('approver', 'POST', settlement, {});
  expect(early).toMatchObject({ status: 409, body: { code: 'settlement-not-prepared' } });
  const prepared = await api.call('approver', 'POST', `${settlement}/approval`, {});
  expect(prepared.body.code).toBe('settlement-not-prepared');
  const officer = await api.call('finance', 'POST', settlement, {});
  const { matchedSets: sets, matchedFen: amountFen } = expected.months['01'];
  expect(officer).toMatchObject({ status: 200, body: { status: 'prepared', sets, amountFen } });
  // A red-letter invoice comes in after it was prepared: the books are others now.
  const original = (await api.listAll('finance', `${project}/invoices?month=2024-01`))[0];
  const { body } = await api.call('finance', 'GET', `${project}/invoices/${original.id}`);
  const differing = results.get('01').differences.find((it: { line?: number }) => it.line);
  const line = body.lines.find((it: { line: number }) => it.line === differing?.line);
  if (line) {
    const red = {
      number: '24132000000099990001',
      month: '2024-01',
      issuedOn: '2024-02-20',
      statedFen: -line.amountFen,
      originalNumber: original.number,
      lines: [{ ...line, line: 1, quantity: -line.quantity, amountFen: -line.amountFen }],
    };
    expect(await api.call('engraver', 'POST', `${project}/invoices`, red)).toMatchObject({
      status: 201,
    });
    const outdated = await api.call('approver', 'POST', settlement, {});
    expect(outdated).toMatchObject({ status: 409, body: { code: 'reconciliation-outdated' } });
    expect((await reconcile('01')).body).toMatchObject({ version: 2, status: 'open' });
    const first = await api.call('finance', 'GET', `${reconciliation('01')}?version=1`);
    expect(first.body.differences).toEqual(results.get('01').differences);
  }
});

test('the year is settled and paid month by month', async () => {
  for (const [n, month] of months.entries()) {
    const settlement = `${reconciliation(month)}/settlement`;
    expect((await reconcile(month)).status).toBeLessThan(202);
    expect(await api.call('finance', 'POST', settlement, {})).toMatchObject({ status: 200 });
    const approved = await api.call('approver', 'POST', settlement, {});
    const { matchedFen: amountFen } = expected.months[month];
    expect(approved).toMatchObject({ status: 200, body: { status: 'settled', amountFen } });
    const payment = { month: `2024-${month}`, paidOn: `2024-${month}-28` };
    const half = Math.floor(amountFen / 2);
    for (const [part, fen] of [half, amountFen - half].entries()) {
      const voucherNumber = `2024-${n}-${part}`;
      const paid = { ...payment, voucherNumber, amountFen: fen };
      expect(await api.call('finance', 'POST', `${project}/payments`, paid)).toMatchObject({
        status: 201,
      });
      const { body } = await api.call('finance', 'GET', reconciliation(month));
      expect(body.status).toBe(part === 0 ? 'part-paid' : 'paid');
    }
  }
  const after = await budget();
  expect(after).toMatchObject({
    accruedFen: 72_828_000,
    settledFen: 72_009_000,
    paidFen: 72_009_000,
  });
  expect(after.executionRate).toBeCloseTo(0.96012, 6);
  expect(after.plan.at(-1).paidFen).toBe(72_009_000);
  expect(after.plan.at(0)).toMatchObject({ by: '2024-03-31' });
}, 240_000);

test('a settled month is locked, and not opened while something is paid', async () => {
  expect(await reconcile('05')).toMatchObject({ status: 409, body: { code: 'month-locked' } });
  const invoice = {
    number: '24132000000099990002',
    month: '2024-05',
    issuedOn: '2024-06-05',
    statedFen: 31_500,
    lines: [
      {
        uscc: '91130229MA0AAAA01G',
        enterpriseName: '玉田鑫瑞商贸有限公司',
        quantity: 1,
        unitPriceFen: 31_500,
        amountFen: 31_500,
      },
    ],
  };
  const locked = await api.call('engraver', 'POST', `${project}/invoices`, invoice);
  expect(locked).toMatchObject({ status: 409, body: { code: 'month-locked' } });
  const reopening = `${reconciliation('12')}/reopening`;
  const paid = await api.call('approver', 'POST', reopening, { reason: '补录红字发票' });
  expect(paid).toMatchObject({ status: 409, body: { code: 'month-paid' } });
});

test('a payment is made once, never beyond its settlement, and can come back', async () => {
  const payments = `${project}/payments`;
  const paid = (await api.listAll('finance', `${payments}?month=2024-12`))[1];
  const { month, amountFen, voucherNumber, paidOn } = paid;
  const again = await api.call('finance', 'POST', payments, {
    month,
    amountFen,
    voucherNumber,
    paidOn,
  });
  expect(again).toMatchObject({ status: 201, body: { id: paid.id } });
  const refusals = [
    [{ month, amountFen: 1, voucherNumber, paidOn }, 'voucher-number-used'],
    [{ month, amountFen: 1, voucherNumber: 'x', paidOn }, 'payment-exceeds-settled'],
    [{ month, amountFen: -99_999_999, voucherNumber: 'x', paidOn }, 'returned-more-than-paid'],
    [{ month: '2025-01', amountFen: 1, voucherNumber: 'x', paidOn }, 'month-not-settled'],
  ] as const;
  for (const [body, code] of refusals) {
    expect(await api.call('finance', 'POST', payments, body)).toMatchObject({
      status: 409,
      body: { code },
    });
  }
  const back = {
    month,
    amountFen: -amountFen,
    voucherNumber: 'back',
    paidOn,
    note: '账号有误退回',
  };
  expect(await api.call('finance', 'POST', payments, back)).toMatchObject({ status: 201 });
  expect(await budget()).toMatchObject({ paidFen: 72_009_000 - amountFen });
  expect((await api.call('finance', 'GET', reconciliation('12'))).body.status).toBe('part-paid');
  const anew = { month, amountFen, voucherNumber: 'anew', paidOn };
  expect(await api.call('finance', 'POST', payments, anew)).toMatchObject({ status: 201 });
  expect(await budget()).toMatchObject({ paidFen: 72_009_000 });
});

test('the months are listed with how far each is, and the year’s end is forecast', async () => {
  const list = await api.listAll('auditor', `${project}/reconciliations`);
  expect(list.map((it) => it.status)).toEqual(months.map(() => 'paid'));
  const forecast = await api.call('finance', 'GET', `${project}/budget-forecast?asOf=2024-06-28`);
  expect(forecast).toMatchObject({
    status: 200,
    body: { asOf: '2024-06-28', adjustedFen: 75_000_000, reason: null },
  });
  const { low, expected: rate, high } = forecast.body.executionRate;
  expect(low).toBeLessThan(rate);
  expect(rate).toBeLessThan(high);
});

test('every invariant of the system holds', () => expectVerified(name), 60_000);
