import { afterAll, beforeAll, beforeEach, expect, jest, test } from '@jest/globals';
import { openTestLedger, PRICE_FEN, standings, type TestLedger } from './budget-ledger.ts';

// Longer than the default: other tests run beside on the same cores.
jest.setTimeout(60_000);

let ledger: TestLedger;
let project = 0;
const id = () => `p-${project}`;

beforeAll(async () => {
  ledger = await openTestLedger(2);
});
afterAll(() => ledger.close());

/** Six orders: five committed, two of them accrued, and one held. */
beforeEach(async () => {
  await ledger.connection.dropDatabase();
  project += 1;
  await ledger.openProject(id(), { openingFen: 5 * PRICE_FEN });
  const orders = standings(6);
  const { settle } = ledger.processes[0]!;
  await Promise.all(orders.map((standing) => settle(id(), { kind: 'order', standing })));
  const done = orders.slice(0, 2).map((it) => ({ ...it, completions: 1, completedAt: new Date() }));
  await Promise.all(done.map((standing) => settle(id(), { kind: 'order', standing })));
  // Another generation, so that the last two are in the ledger alone.
  await settle(id(), { kind: 'order', standing: { ...orders[5]!, cancelled: true } });
});

async function findings(): Promise<string> {
  return JSON.stringify(await ledger.verify());
}

test('a sound ledger has no findings', async () => {
  expect(await ledger.verify()).toEqual([]);
});

test('a deleted entry is a gap, and its order no longer agrees', async () => {
  await ledger.connection.collection('ledgerEntries').deleteOne({ kind: 'accrual' });
  expect(await findings()).toMatch(/the ledger has a gap: 7 entries up to position 8/);
  expect(await findings()).toMatch(/accruals should be 1, its entries say 0/);
});

test('a changed amount is found in the balances and at its order', async () => {
  const change = { $set: { accruedFen: PRICE_FEN - 1 } };
  await ledger.connection.collection('ledgerEntries').updateOne({ kind: 'accrual' }, change);
  expect(await findings()).toMatch(/accruedFen is 63000, its entries add up to 62999/);
  expect(await findings()).toMatch(/accruedFen should be 31500, its entries say 31499/);
});

test('an entry slipped in behind the budget is found', async () => {
  const entries = ledger.connection.collection<{ _id: string; position: number }>('ledgerEntries');
  const { _id, ...copied } = (await entries.findOne({ kind: 'accrual' } as object))!;
  await entries.insertOne({ ...copied, _id: `${_id}-again`, position: 9 });
  expect(await findings()).toMatch(/9 entries up to position 9, 8 were written/);
  expect(await findings()).toMatch(/accruals should be 1, its entries say 2/);
});

test('a balance that was changed is found', async () => {
  const change = { $set: { committedFen: 2 * PRICE_FEN, heldOrders: 7 } };
  await ledger.connection.collection('budgets').updateOne({}, change);
  expect(await findings()).toMatch(/committedFen is 63000, its entries add up to 94500/);
  expect(await findings()).toMatch(/heldOrders is 7, 0 orders are held/);
});

test('an order whose money was moved by hand is found, and one that vanished', async () => {
  const funds = ledger.connection.collection('orderFunds');
  await funds.updateOne({ status: 'committed' }, { $set: { status: 'released' } });
  expect(await findings()).toMatch(/releases should be 1, its entries say 0/);
  await funds.deleteOne({ status: 'accrued' });
  expect(await findings()).toMatch(/has entries and no standing/);
});

test('a project whose terms were changed past its history is found', async () => {
  const change = { $set: { 'terms.openingFen': 1 } };
  await ledger.connection.collection('projects').updateOne({}, change);
  expect(await findings()).toMatch(/differs from its history/);
});

test('a ledger that is being written has no findings either', async () => {
  await ledger.openProject('busy');
  let busy = true;
  const writing = ledger.processes.map(async ({ settle }) => {
    while (busy) {
      const standing = standings(1)[0]!;
      await settle('busy', { kind: 'order', standing });
      const completed = { ...standing, completions: 1, completedAt: new Date() };
      await settle('busy', { kind: 'order', standing: completed });
    }
  });
  for (let readings = 0; readings < 5; readings += 1) expect(await ledger.verify()).toEqual([]);
  busy = false;
  await Promise.all(writing);
  expect(await ledger.verify()).toEqual([]);
}, 60_000);
