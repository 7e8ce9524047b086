import { expect, test } from '@jest/globals';
import { api, expectBudget, expected, folder, months, project, takeOver } from './open-year.ts';

test('the extract of 2024 comes in row by row', async () => {
  const first = await api.importFile(
    'clerk',
    `${project}/registration-imports`,
    `${folder}platform-extract.csv`,
    takeOver,
  );
  expect(first).toMatchObject({
    status: 'done',
    rows: { total: 2_537, accepted: 2_322, excluded: 198, repeated: 12, refused: 5 },
    excludedBy: { 'not-first-opening': 60, 'category-not-eligible': 138 },
  });
  const rows = `${project}/registration-imports/${first.id}/rows?outcome=refused`;
  const refused = await api.listAll('clerk', rows);
  expect(refused).toHaveLength(5);
  for (const row of refused) expect(row).toMatchObject({ column: '统一社会信用代码' });
}, 120_000);

// Before orders are counted: an order gets its due time, by which lists are read page by page, with
// its money, and moves meanwhile.
test('every order has its price committed', async () => {
  await expectBudget({ committedFen: 2_322 * 31_500, heldOrders: 0 });
});

test('the same extract a second time changes nothing', async () => {
  const before = await api.listAll('auditor', `${project}/orders`);
  const second = await api.importFile(
    'clerk',
    `${project}/registration-imports`,
    `${folder}platform-extract.csv`,
    takeOver,
  );
  expect(second.rows).toEqual({
    total: 2_537,
    accepted: 0,
    excluded: 0,
    repeated: 2_532,
    refused: 5,
  });
  expect(before).toHaveLength(2_322);
  expect(await api.listAll('auditor', `${project}/orders`)).toHaveLength(2_322);
}, 120_000);

test('the twelve ledgers complete what they prove', async () => {
  const sets = { seen: 0, completed: 0, incomplete: 0, late: 0, unknown: 0 };
  for (const month of months) {
    const file = `${folder}engraver-ledger-${month}.xlsx`;
    const ledger = await api.importFile('engraver', `${project}/ledger-imports`, file, takeOver);
    expect(ledger).toMatchObject({
      status: 'done',
      sets: {
        seen: expected.months[month].ledgerSets,
        completed: expected.months[month].completeSets,
        late: expected.months[month].lateSets,
      },
    });
    for (const name of Object.keys(sets) as (keyof typeof sets)[]) sets[name] += ledger.sets[name];
  }
  expect(sets).toEqual({ seen: 2_318, completed: 2_312, incomplete: 6, late: 9, unknown: 0 });
}, 240_000);

function codesOf(orders: { uscc: string }[]): Set<string> {
  return new Set(orders.map((order) => order.uscc));
}

test('six sets are incomplete and four never engraved, by name', async () => {
  const engraving = await api.listAll('auditor', `${project}/orders?status=engraving`);
  expect(codesOf(engraving)).toEqual(new Set(expected.yearTotals.incompleteSets));
  const queued = await api.listAll('auditor', `${project}/orders?status=queued`);
  expect(codesOf(queued)).toEqual(new Set(expected.extract.neverEngraved));
});

test('nine orders were completed late', async () => {
  const late = await api.listAll('auditor', `${project}/orders?status=completed&late=true`);
  expect(late).toHaveLength(9);
});

test('what is accrued is the complete sets at the price of the contract', async () => {
  await expectBudget({
    accruedFen: expected.yearTotals.accruedFen,
    committedFen: 10 * 31_500,
    availableFen: 75_000_000 - 2_322 * 31_500,
  });
});

test('a book’s lines come with the fields asked for, and no other', async () => {
  const address = `${project}/books/orders`;
  const linesOf = async (query: string) => {
    const { body } = await api.call('auditor', 'GET', `${address}${query}`);
    return (body as string).trimEnd().split('\n');
  };
  const whole = (await linesOf('')).map((line) => JSON.parse(line));
  const parts = await linesOf('?fields=uscc,seals');
  expect(whole).toHaveLength(2_322);
  expect(parts).toEqual(whole.map(({ uscc, seals }) => JSON.stringify({ uscc, seals })));
  const unknown = await api.call('auditor', 'GET', `${address}?fields=uscc,contact`);
  expect(unknown).toMatchObject({ status: 400, body: { code: 'invalid-query' } });
});
