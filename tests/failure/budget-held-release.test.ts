import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { appropriate } from '@seal/finance/budget/application/appropriate';
import { appropriation, openTestLedger, standings, type TestLedger } from './budget-ledger.ts';

// Longer than the default: other tests run beside on the same cores.
jest.setTimeout(60_000);

const UNIT_PRICE_FEN = 33_000;
const prices = [{ from: '2024-01-01', until: '2024-12-31', unitPriceFen: UNIT_PRICE_FEN }];
const orders = standings(2_322);

let ledger: TestLedger;
beforeAll(async () => {
  ledger = await openTestLedger(2);
  await ledger.openProject('p', { openingFen: 75_000_000, prices });
});
afterAll(() => ledger.close());

function receive(amountFen: number, documentNumber: string) {
  const { settle } = ledger.processes[0]!;
  return appropriate(settle, 'p', appropriation(amountFen, documentNumber));
}

async function heldIds(): Promise<string[]> {
  const held = await ledger.processes[0]!.store.readQueue('p', 5_000);
  return held.map((it) => it._id);
}

test('at 330.00 a set 2,272 orders are committed and 50 held', async () => {
  const { settle } = ledger.processes[0]!;
  await Promise.all(orders.map((standing) => settle('p', { kind: 'order', standing })));
  expect(await ledger.processes[0]!.store.readBudget('p')).toMatchObject({
    committedFen: 74_976_000,
    heldOrders: 50,
  });
  expect(await heldIds()).toEqual(orders.slice(-50).map((it) => it.orderId));
}, 60_000);

test('50.00 yuan release none, 10,000.00 exactly the 31 registered first', async () => {
  const before = await heldIds();
  expect((await receive(5_000, '玉财预〔2024〕1号')).ok).toBe(true);
  expect(await heldIds()).toEqual(before);
  const toldBefore = ledger.told.length;
  expect((await receive(1_000_000, '玉财预〔2024〕2号')).ok).toBe(true);
  expect(await heldIds()).toEqual(before.slice(31));
  const released = ledger.told.slice(toldBefore);
  expect(new Set(released.map((it) => it._id))).toEqual(new Set(before.slice(0, 31)));
  expect(released).toHaveLength(31);
  expect(released.every((it) => it.status === 'committed' && it.version === 2)).toBe(true);
  expect(await ledger.verify()).toEqual([]);
});

test('a cancelled commitment releases the one registered first, and no other', async () => {
  const [next, ...rest] = await heldIds();
  const [cancelled] = orders;
  const standing = { ...cancelled!, cancelled: true };
  await ledger.processes[1]!.settle('p', { kind: 'order', standing });
  await ledger.processes[1]!.settle('p', { kind: 'release', orderIds: [] });
  expect(await heldIds()).toEqual(rest);
  expect((await ledger.processes[0]!.store.readFunds([next!]))[0]?.status).toBe('committed');
  expect(await ledger.verify()).toEqual([]);
});
