import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type ApiClient, createApiClient } from '@seal/testing/api-client';
import { eventually } from '@seal/testing/eventually';
import { startSystem, type System } from '@seal/testing/start-system';
import { expectVerified } from './expect-verified.ts';
import { named } from './named-difference.ts';

/**
 * Another year, made by the same generator with another seed (7) and price (288.00), under a
 * project file of its own: nothing is tuned to 2024. Its own expected.json says what must be found.
 */
const folder = new URL('../data/year-2025/', import.meta.url).pathname;
const model = new URL('../../infra/projects/yutian-2024.json', import.meta.url);
const expected = JSON.parse(readFileSync(`${folder}expected.json`, 'utf8'));
const months = Object.keys(expected.months).sort();
const project = '/projects/other-2025';
const name = `other${Date.now()}`;

let system: System;
let api: ApiClient;

function writeProject(): string {
  const projectsDir = mkdtempSync(path.join(tmpdir(), 'projects-'));
  const terms = JSON.parse(readFileSync(model, 'utf8'));
  const prices = [{ from: '2025-01-01', until: null, unitPriceFen: expected.unitPriceFen }];
  const other = { ...terms, fiscalYear: expected.year, openingFen: expected.budgetFen, prices };
  writeFileSync(path.join(projectsDir, 'other-2025.json'), JSON.stringify(other));
  return projectsDir;
}

beforeAll(async () => {
  system = await startSystem({ name, projectsDir: writeProject() });
  api = createApiClient({
    urlOf: (service) => system.url(service as 'finance'),
    token: system.token,
  });
}, 60_000);

afterAll(() => system.stop(), 30_000);

test('its extract comes in as its expected.json says', async () => {
  const address = `${project}/registration-imports`;
  const fields = { takeOver: 'true' };
  const done = await api.importFile('clerk', address, `${folder}platform-extract.csv`, fields);
  const { rows, repeatedRows, wrongCheckCharacter, eligible } = expected.extract;
  const { notFirstOpening, soleProprietors } = expected.extract;
  expect(done).toMatchObject({
    status: 'done',
    rows: { total: rows, accepted: eligible, repeated: repeatedRows, refused: wrongCheckCharacter },
    excludedBy: { 'not-first-opening': notFirstOpening, 'category-not-eligible': soleProprietors },
  });
}, 120_000);

test('its ledgers complete what they prove, month by month', async () => {
  for (const file of readdirSync(folder).filter((name) => name.startsWith('engraver-ledger'))) {
    const fields = { takeOver: 'true' };
    const done = await api.importFile(
      'engraver',
      `${project}/ledger-imports`,
      folder + file,
      fields,
    );
    const month = expected.months[file.slice(-7, -5)];
    expect([file, done.sets]).toMatchObject([
      file,
      { seen: month.ledgerSets, completed: month.completeSets, late: month.lateSets, unknown: 0 },
    ]);
  }
}, 240_000);

test('its accruals, incomplete and never engraved sets are the expected ones', async () => {
  await eventually(async () => {
    const { body } = await api.call('finance', 'GET', `${project}/budget`);
    expect(body).toMatchObject({ accruedFen: expected.yearTotals.accruedFen, heldOrders: 0 });
  }, 30_000);
  const codes = async (status: string): Promise<string[]> =>
    (await api.listAll('auditor', `${project}/orders?status=${status}`)).map(({ uscc }) => uscc);
  expect(new Set(await codes('engraving'))).toEqual(new Set(expected.yearTotals.incompleteSets));
  expect(new Set(await codes('queued'))).toEqual(new Set(expected.extract.neverEngraved));
}, 60_000);

test('its months are reconciled as its expected.json says, and twice to the byte', async () => {
  for (const month of months) {
    const invoice = `${folder}invoice-${month}.xlsx`;
    expect((await api.upload('engraver', `${project}/invoices`, invoice)).status).toBe(201);
    const asked = { month: `2025-${month}` };
    const first = await api.call('finance', 'POST', `${project}/reconciliations`, asked);
    const { matchedSets, matchedFen, completeSets, differences } = expected.months[month];
    expect(first.body.differences.map(named).sort()).toEqual(differences.map(named).sort());
    expect(first.body).toMatchObject({
      matched: { sets: matchedSets, amountFen: matchedFen },
      accrued: { sets: completeSets, amountFen: completeSets * expected.unitPriceFen },
      warnings: [],
    });
    const again = await api.call('finance', 'POST', `${project}/reconciliations`, asked);
    expect(JSON.stringify(again.body)).toBe(JSON.stringify(first.body));
  }
}, 120_000);

test('what agrees is settled and paid, month by month, to the fen', async () => {
  let paidFen = 0;
  for (const month of months) {
    const { matchedFen: amountFen } = expected.months[month];
    const settlement = `${project}/reconciliations/2025-${month}/settlement`;
    await api.call('finance', 'POST', settlement, {});
    const approved = await api.call('approver', 'POST', settlement, {});
    expect(approved.body).toMatchObject({ status: 'settled', amountFen });
    const of = { month: `2025-${month}`, paidOn: `2025-${month}-28`, voucherNumber: month };
    await api.call('finance', 'POST', `${project}/payments`, { ...of, amountFen });
    paidFen += amountFen;
  }
  const { body } = await api.call('finance', 'GET', `${project}/budget`);
  const { accruedFen } = expected.yearTotals;
  expect(body).toMatchObject({ accruedFen, settledFen: paidFen, paidFen });
  expect(body.executionRate).toBeCloseTo(paidFen / expected.budgetFen, 6);
}, 120_000);

test('every invariant of the system holds', () => expectVerified(name), 60_000);
