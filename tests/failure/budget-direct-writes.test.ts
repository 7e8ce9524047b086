import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { openTestLedger, PRICE_FEN, standingOf, type TestLedger } from './budget-ledger.ts';

// Longer than the default: other tests run beside on the same cores.
jest.setTimeout(60_000);

/** What wrong code might write past every rule of ours, straight to the collection (P9). */
const writes: [string, object][] = [
  ['a commitment over the budget', { $set: { committedFen: 75_000_001 } }],
  ['half a fen', { $inc: { committedFen: 0.5 } }],
  ['text', { $set: { committedFen: '31500' } }],
  ['NaN', { $set: { accruedFen: Number.NaN } }],
  ['a negative amount', { $set: { committedFen: -1 } }],
  ['a budget lowered below what is committed', { $set: { adjustedFen: PRICE_FEN - 1 } }],
  ['more settled than accrued', { $set: { settledFen: 1 } }],
  ['more paid than settled', { $set: { paidFen: 1 } }],
  ['half a fen invoiced', { $set: { invoicedFen: 0.5 } }],
];

const DOCUMENT_FAILED_VALIDATION = 121;
let ledger: TestLedger;
beforeAll(async () => {
  ledger = await openTestLedger(1);
  await ledger.openProject('p');
  await ledger.processes[0]!.settle('p', { kind: 'order', standing: standingOf(0) });
});
afterAll(() => ledger.close());

test.each(writes)('%s is refused by the collection itself', async (_what, update) => {
  const budgets = ledger.connection.collection('budgets');
  const money = { projection: { finishedGeneration: 0 } };
  const before = await budgets.findOne({}, money);
  await expect(budgets.updateOne({}, update)).rejects.toMatchObject({
    code: DOCUMENT_FAILED_VALIDATION,
  });
  expect(await budgets.findOne({}, money)).toEqual(before);
});

test('a ledger entry of half a fen is refused, and so is one without a place', async () => {
  const entries = ledger.connection.collection('ledgerEntries');
  const entry = { projectId: 'p', kind: 'commitment', generation: 9, position: 99 };
  await expect(entries.insertOne({ ...entry, committedFen: 0.5 })).rejects.toMatchObject({
    code: DOCUMENT_FAILED_VALIDATION,
  });
  const { position: _position, ...placeless } = entry;
  await expect(entries.insertOne(placeless)).rejects.toMatchObject({
    code: DOCUMENT_FAILED_VALIDATION,
  });
});
