import { createWriteStream, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { afterAll, expect, test } from '@jest/globals';
import { Indicators, SelfEvaluation } from '@seal/contracts/finance/indicators';
import { recomputePack } from '@seal/local/packs/recompute-pack';
import { api, expected, project, system } from './open-year.ts';

const { completeSets, lateSets } = expected.yearTotals;
const { eligible, notFirstOpening, soleProprietors } = expected.extract;
const kept = mkdtempSync(path.join(tmpdir(), 'seal-evidence-'));

afterAll(() => rmSync(kept, { recursive: true, force: true }));

async function indicators(asOf?: string) {
  const query = asOf === undefined ? '' : `?asOf=${asOf}`;
  const { body } = await api.call('auditor', 'GET', `${project}/indicators${query}`);
  return Indicators.parse(body);
}

test('the year’s figures are those of its records, with every exclusion', async () => {
  const { items } = await indicators('2024-12-31');
  const [coverage, material, timeliness, execution, saving, free, ...unrecorded] = items;
  expect(coverage).toMatchObject({ numerator: completeSets, denominator: eligible, met: false });
  const excluded = Object.fromEntries(coverage!.exclusions.map((it) => [it.reason, it.count]));
  expect(excluded).toEqual({
    'not-first-opening': notFirstOpening,
    'category-not-eligible': soleProprietors,
  });
  expect(material).toMatchObject({ numerator: completeSets * 3, denominator: completeSets * 3 });
  expect(timeliness).toMatchObject({
    numerator: completeSets - lateSets,
    denominator: eligible,
    shortfalls: [
      { reason: 'overdue-open', count: eligible - completeSets },
      { reason: 'late', count: lateSets },
    ],
  });
  expect(execution).toMatchObject({
    numerator: 72_009_000,
    denominator: expected.budgetFen,
    actual: 96.012,
    met: true,
  });
  expect(saving).toMatchObject({ actual: 100, amountFen: expected.yearTotals.accruedFen });
  const claimed = eligible - expected.extract.neverEngraved.length;
  expect(free).toMatchObject({ actual: 100, denominator: claimed, met: true });
  expect(unrecorded.map(({ number, actual, met }) => [number, actual, met])).toEqual([
    [7, null, null],
    [8, null, null],
    [9, null, null],
  ]);
});

test('a figure leads down to its orders', async () => {
  const address = `${project}/indicators/1/orders?part=shortfall&asOf=2024-12-31`;
  const short = await api.listAll('auditor', address);
  const named = [...expected.yearTotals.incompleteSets, ...expected.extract.neverEngraved];
  expect(new Set(short.map((it) => it.uscc))).toEqual(new Set(named));
  expect(short).toHaveLength(named.length);
  const late = await api.listAll('auditor', `${project}/indicators/3/orders?reason=late`);
  expect(late).toHaveLength(lateSets);
  const { body } = await api.call('auditor', 'GET', `${project}/orders/${late[0].orderId}`);
  expect(body).toMatchObject({ late: true, orderNumber: late[0].orderNumber });
});

test('as of the end of March the figures are those of the quarter', async () => {
  const { items, asOf } = await indicators('2024-03-31');
  expect(asOf).toBe('2024-03-31T16:00:00.000Z');
  const months = ['01', '02', '03'].map((month) => expected.months[month].completeSets);
  const complete = months.reduce((sum: number, sets: number) => sum + sets, 0);
  expect(items[0]!.numerator).toBe(complete);
  expect(items[4]!.amountFen).toBe(complete * expected.unitPriceFen);
});

async function fetchPack(asOf: string): Promise<string> {
  const url = `${system.url('finance')}/api/v1${project}/evidence-pack.zip?asOf=${asOf}`;
  const authorization = `Bearer ${await system.token('auditor')}`;
  const answer = await fetch(url, { headers: { authorization } });
  const file = path.join(kept, `${asOf}.zip`);
  await pipeline(Readable.fromWeb(answer.body as never), createWriteStream(file));
  return file;
}

test.each(['2024-06-30', '2024-12-31'])(
  'every figure as of %s equals one recomputed from the evidence pack',
  async (asOf) => {
    const { figures, findings } = await recomputePack(await fetchPack(asOf));
    expect(findings).toEqual([]);
    expect(figures).toEqual(await indicators(asOf));
  },
  60_000,
);

test('the self-evaluation scores the same figures', async () => {
  const { items } = await indicators('2024-12-31');
  const address = `${project}/self-evaluation?asOf=2024-12-31`;
  const table = SelfEvaluation.parse((await api.call('finance', 'GET', address)).body);
  const actuals = table.rows.filter((row) => row.number > 0).map((row) => row.actual);
  expect(actuals).toEqual(items.map((it) => it.actual));
  expect(table.total.points).toBe(100);
  // 15 × 2,312 ÷ 2,322 and 10 × 2,303 ÷ 2,322.
  expect(table.rows[1]).toMatchObject({ points: 15, score: 14.94 });
  // 10 × 720,090.00 ÷ 750,000.00; the project’s own indicator of 95% is fully met.
  expect(table.budget).toMatchObject({ paidFen: 72_009_000, executionPercent: 96.012 });
  expect(table.rows[0]).toMatchObject({ number: 0, points: 10, score: 9.6 });
  expect(table.rows[4]).toMatchObject({ number: 4, actual: 96.012, met: true });
  expect(table.rows[3]).toMatchObject({ points: 10, score: 9.92 });
});

test('what people record through the system counts from then on, and is in the pack', async () => {
  const act = async (role: 'clerk' | 'engraver', address: string, body: unknown) => {
    const answer = await api.call(role, 'POST', address, body);
    if (answer.status >= 300) throw new Error(`${address}: ${JSON.stringify(answer.body)}`);
    return answer.body;
  };
  const year = { from: '2024-01-01', until: '2024-12-31' };
  const check = await act('clerk', `${project}/spot-checks`, { seed: '2024', size: 20, ...year });
  const drawn = check.rows.map((row: { orderId: string }) => row.orderId);
  const results = drawn.map((orderId: string, n: number) => ({
    orderId,
    materialConforms: n !== 0,
    docked: n !== 1,
  }));
  await act('clerk', `${project}/spot-checks/${check.id}/results`, { results });
  const docking = await act('clerk', `${project}/cases`, { kind: 'docking', what: '对接' });
  const closing = { conforms: true, outcome: '已对接' };
  await act('clerk', `${project}/cases/${docking.id}/closing`, closing);
  const order = `${project}/orders/${drawn[2]}`;
  const { seals } = (await api.call('clerk', 'GET', order)).body;
  const passed = seals.map(({ kind }: { kind: string }) => ({ kind, passed: true }));
  await act('clerk', `${order}/acceptance`, { seals: passed });
  const collector = { name: '李敏', idLast4: '123X' };
  const { publicPath } = await act('clerk', `${order}/collection`, {
    collector,
    checkedBy: '原件',
  });
  await act('clerk', `${publicPath}/rating`, { grade: 'dissatisfied' });

  const { figures, findings } = await recomputePack(await fetchPack('2098-12-31'));
  expect(findings).toEqual([]);
  const [, material, , , , , service, stationed, satisfaction] = figures.items;
  expect(material).toMatchObject({ shortfalls: [{ reason: 'failed-spot-check', count: 3 }] });
  expect(material!.notes).toMatchObject([{ count: completeSets * 3 - 3 }]);
  expect(service).toMatchObject({ numerator: 20, denominator: 21, met: false });
  expect(stationed).toMatchObject({ actual: null });
  expect(satisfaction).toMatchObject({ numerator: 0, denominator: 1, actual: 0, met: false });
  expect(satisfaction!.survey).toMatchObject({ answers: 1, asked: 1, responsePercent: 100 });
}, 60_000);
