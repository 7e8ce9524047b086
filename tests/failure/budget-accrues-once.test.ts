import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { openTestLedger, PRICE_FEN, standings, type TestLedger } from './budget-ledger.ts';

// Longer than the default: other tests run beside on the same cores.
jest.setTimeout(60_000);

const ORDERS = 500;

let ledger: TestLedger;
beforeAll(async () => {
  ledger = await openTestLedger(3);
  await ledger.openProject('p');
});
afterAll(() => ledger.close());

test('500 orders, each completed from three sides at once, accrue 500 times (P11)', async () => {
  const orders = standings(ORDERS);
  const [first] = ledger.processes;
  await Promise.all(orders.map((standing) => first!.settle('p', { kind: 'order', standing })));
  const completed = orders.map((it) => ({ ...it, completions: 1, completedAt: new Date() }));
  const answers = await Promise.all(
    ledger.processes.flatMap((side) =>
      completed.map((standing) => side.settle('p', { kind: 'order', standing })),
    ),
  );
  expect(answers.filter((it) => it?.handled)).toHaveLength(3 * ORDERS);
  const accruals = ledger.connection.collection('ledgerEntries');
  expect(await accruals.countDocuments({ kind: 'accrual' })).toBe(ORDERS);
  expect(await first!.store.readBudget('p')).toMatchObject({
    committedFen: 0,
    accruedFen: ORDERS * PRICE_FEN,
  });
  expect(await ledger.verify()).toEqual([]);
}, 60_000);
