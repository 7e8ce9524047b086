import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { openTestLedger, PRICE_FEN, standings, type TestLedger } from './budget-ledger.ts';

// Longer than the default: other tests run beside on the same cores.
jest.setTimeout(60_000);

const ROUNDS = 20;
const AT_ONCE = 1_000;

let ledger: TestLedger;
beforeAll(async () => {
  ledger = await openTestLedger(4);
});
afterAll(() => ledger.close());

test('of 1,000 orders at once for the last set one gets it, 20 times over (P8)', async () => {
  const granted: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const id = `round-${round}`;
    await ledger.openProject(id, { openingFen: 2 * PRICE_FEN - 1 });
    const { processes } = ledger;
    await Promise.all(
      standings(AT_ONCE).map((standing, n) =>
        processes[n % processes.length]!.settle(id, { kind: 'order', standing }),
      ),
    );
    const budget = await processes[0]!.store.readBudget(id);
    granted.push((budget?.committedFen ?? 0) / PRICE_FEN);
    expect(budget?.heldOrders).toBe(AT_ONCE - 1);
  }
  expect(granted).toEqual(Array.from({ length: ROUNDS }, () => 1));
  expect(await ledger.verify()).toEqual([]);
}, 240_000);
