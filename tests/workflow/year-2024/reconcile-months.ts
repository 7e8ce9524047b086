import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { named } from '../named-difference.ts';
import {
  api,
  budget,
  expected,
  folder,
  months,
  project,
  reconcile,
  reconciliation,
  results,
} from './open-year.ts';

const invoiceOf = (month: string) => `${folder}invoice-${month}.xlsx`;

test('twelve invoices come in as files, kept with their hash', async () => {
  for (const month of months) {
    const file = invoiceOf(month);
    const { status, body } = await api.upload('engraver', `${project}/invoices`, file);
    expect({ status, body: month }).toEqual({ status: 201, body: month });
    const { lines, statedFen } = expected.months[month];
    expect(body).toMatchObject({ month: `2024-${month}`, lineCount: lines, statedFen });
    const sha256 = createHash('sha256').update(readFileSync(file)).digest('hex');
    expect(body.file).toMatchObject({ name: `invoice-${month}.xlsx`, sha256 });
  }
  const stated = months.reduce((sum, month) => sum + expected.months[month].statedFen, 0);
  expect(await budget()).toMatchObject({ invoicedFen: stated, settledFen: 0, paidFen: 0 });
}, 120_000);

test('the same invoice again is the first, its number with other content is refused', async () => {
  const first = (await api.listAll('finance', `${project}/invoices?month=2024-03`))[0];
  const again = await api.upload('finance', `${project}/invoices`, invoiceOf('03'));
  expect(again.body).toMatchObject({ id: first.id, recordedAt: first.recordedAt });
  const { body } = await api.call('finance', 'GET', `${project}/invoices/${first.id}`);
  const { number, month, issuedOn, statedFen, lines } = body;
  const other = { number, month, issuedOn, statedFen: statedFen + 1, lines };
  const address = '/projects/example-working-time/invoices';
  for (const projectOf of [`${project}/invoices`, address]) {
    const refused = await api.call('engraver', 'POST', projectOf, other);
    expect(refused).toMatchObject({ status: 409, body: { code: 'invoice-number-used' } });
  }
  expect(await api.listAll('finance', `${project}/invoices`)).toHaveLength(12);
});

test('each month is reconciled exactly as expected, to the fen', async () => {
  for (const month of months) {
    const { status, body } = await reconcile(month);
    expect(status).toBe(201);
    const { matchedSets, matchedFen, completeSets, differences } = expected.months[month];
    expect(body.differences.map(named).sort()).toEqual(differences.map(named).sort());
    expect(body).toMatchObject({
      month: `2024-${month}`,
      version: 1,
      status: 'open',
      matched: { sets: matchedSets, amountFen: matchedFen },
      accrued: { sets: completeSets, amountFen: completeSets * 31_500 },
      warnings: [],
    });
    results.set(month, body);
  }
}, 120_000);

test('a month reconciled twice is the same version, to the byte', async () => {
  for (const month of months) {
    const again = await reconcile(month);
    expect(again.status).toBe(200);
    expect(JSON.stringify(again.body)).toBe(JSON.stringify(results.get(month)));
  }
}, 120_000);

test('the four books of an enterprise stand side by side, whatever the month', async () => {
  const booksOf = async (uscc: string) => {
    const address = `${project}/enterprise-books?uscc=${uscc}`;
    return (await api.call('finance', 'GET', address)).body;
  };
  const counts = (books: Record<string, unknown[]>) =>
    ['registrations', 'orders', 'ledgerSeals', 'invoiceLines'].map((it) => books[it]!.length);
  const firstOf = (kind: string, which: object = {}) => {
    const all = months.flatMap((month) => results.get(month).differences);
    const wanted = Object.entries({ kind, ...which });
    return all.find((it) => wanted.every(([key, value]) => it[key] === value));
  };
  const twice = await booksOf(firstOf('invoiced-twice').uscc);
  expect(counts(twice)).toEqual([1, 1, 3, 2]);
  expect(twice.orders[0]).toMatchObject({ amountFen: 31_500, status: 'completed' });
  const dear = firstOf('price-differs');
  const billed = (await booksOf(dear.uscc)).invoiceLines;
  expect(billed).toMatchObject([{ line: dear.line, unitPriceFen: dear.invoicedFen }]);
  const stranger = firstOf('no-completed-order', { reason: 'never-registered' });
  expect(counts(await booksOf(stranger.uscc))).toEqual([0, 0, 0, 1]);
  expect(counts(await booksOf(firstOf('incomplete-set').uscc))).toEqual([1, 1, 2, 1]);
  expect(counts(await booksOf(firstOf('never-engraved').uscc))).toEqual([1, 1, 0, 0]);
  const engraver = await api.call('engraver', 'GET', `${project}/enterprise-books?uscc=x`);
  expect(engraver.status).toBe(403);
});

test('a difference is assigned, answered and resolved', async () => {
  const month = '03';
  const difference = results.get(month).differences[0];
  const key = [difference.kind, difference.uscc ?? '', difference.invoiceId ?? ''];
  const id = [...key, difference.line ?? ''].join('~');
  const act = (role: 'finance' | 'engraver', what: string, body: object) =>
    api.call(role, 'POST', `${reconciliation(month)}/differences/${id}/${what}`, body);
  expect(await act('finance', 'assignment', { assignedTo: 'engraver' })).toMatchObject({
    status: 200,
    body: { id, assignedTo: 'engraver', answer: null },
  });
  await act('engraver', 'answer', { text: '已开红字发票冲销' });
  const resolved = await act('finance', 'resolution', { reason: '已核对' });
  expect(resolved.body).toMatchObject({
    answer: { text: '已开红字发票冲销', by: 'engraver' },
    resolution: { reason: '已核对', by: 'finance' },
  });
  const late = await act('engraver', 'answer', { text: '再说明' });
  expect(late).toMatchObject({ status: 409, body: { code: 'difference-resolved' } });
  const read = await api.call('finance', 'GET', reconciliation(month));
  expect(read.body.work).toEqual([resolved.body]);
  const unknown = `${reconciliation(month)}/differences/price-differs~X~~1/resolution`;
  expect(await api.call('finance', 'POST', unknown, { reason: '无' })).toMatchObject({
    status: 404,
  });
});
