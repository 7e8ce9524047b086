import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import type { Ledger } from '@seal/finance/budget/open-ledger';
import { openTestLedger, PRICE_FEN, standings, type TestLedger } from './budget-ledger.ts';

// Longer than the default: other tests run beside on the same cores.
jest.setTimeout(60_000);

type LedgerStore = Ledger['store'];

const dying = () => Promise.reject(new Error('the process died here'));

/**
 * Where a process can die in a step, as another process sees it: what it had written stands, what
 * came after never happens. The real kills are drilled with FAULT_POINT in their own tests.
 */
const deaths: [string, (store: LedgerStore) => LedgerStore][] = [
  ['after the generation was written', (store) => ({ ...store, finishGeneration: dying })],
  [
    'after the entries were written, the orders not',
    (store) => ({
      ...store,
      finishGeneration: async (budget) => {
        await store.finishGeneration({ ...budget, pendingFunds: [] });
        return dying();
      },
    }),
  ],
  [
    'after the orders were written, the entries not',
    (store) => ({
      ...store,
      finishGeneration: async (budget) => {
        await store.finishGeneration({ ...budget, pendingEntries: [] });
        return dying();
      },
    }),
  ],
  [
    'after everything was written, before anybody was told',
    (store) => ({
      ...store,
      finishGeneration: (budget) => store.finishGeneration(budget).then(dying),
    }),
  ],
  ['before anything was written', (store) => ({ ...store, writeGeneration: () => dying() })],
];

let ledger: TestLedger;
beforeAll(async () => {
  ledger = await openTestLedger(1);
});
afterAll(() => ledger.close());

test.each(deaths)('a process that dies %s loses and doubles nothing', async (where, around) => {
  const id = `p-${deaths.findIndex(([name]) => name === where)}`;
  await ledger.openProject(id, { openingFen: 7 * PRICE_FEN });
  const [survivor] = ledger.processes;
  await survivor!.settle(id, { kind: 'release', orderIds: [] }); // the opening stands
  const orders = standings(10);
  const doomed = await ledger.addProcess(around);
  const asked = orders.map((standing) => doomed.settle(id, { kind: 'order', standing }));
  const answers = await Promise.allSettled(asked);
  expect(answers.every((it) => it.status === 'rejected')).toBe(true);
  const { generation } = (await survivor!.store.readBudget(id))!;
  expect(generation).toBeGreaterThan(where.startsWith('before') ? 0 : 1);
  expect(await ledger.verify()).toEqual([]);

  await survivor!.settle(id, { kind: 'release', orderIds: [] });
  expect(await ledger.verify()).toEqual([]);

  // The events come again, since nobody said that they were handled.
  await Promise.all(orders.map((standing) => survivor!.settle(id, { kind: 'order', standing })));
  expect(await survivor!.store.readBudget(id)).toMatchObject({
    committedFen: 7 * PRICE_FEN,
    heldOrders: 3,
  });
  const held = await survivor!.store.readQueue(id, 10);
  expect(held.map((it) => it._id)).toEqual(orders.slice(7).map((it) => it.orderId));
  expect(await ledger.verify()).toEqual([]);
});

test('a process that wakes up late overwrites nothing that happened meanwhile', async () => {
  await ledger.openProject('late', { openingFen: 10 * PRICE_FEN });
  const [wakened, wake] = signal();
  const [asleep, fallAsleep] = signal();
  const sleepy = await ledger.addProcess((store) => ({
    ...store,
    async finishGeneration(budget) {
      if (budget.generation === 3) {
        fallAsleep();
        await wakened;
      }
      await store.finishGeneration(budget);
    },
  }));
  const [survivor] = ledger.processes;
  const [placed] = standings(1);
  await survivor!.settle('late', { kind: 'order', standing: placed! });
  const completed = { ...placed!, completions: 1, completedAt: new Date() };
  const slept = sleepy.settle('late', { kind: 'order', standing: completed });
  await asleep;
  const reworked = { ...completed, reversals: 1 };
  await survivor!.settle('late', { kind: 'order', standing: reworked });
  wake();
  await slept;
  expect((await survivor!.store.readFunds([placed!.orderId]))[0]).toMatchObject({
    status: 'committed',
    version: 3,
  });
  expect(await ledger.verify()).toEqual([]);
});

function signal(): [Promise<void>, () => void] {
  let give = (): void => undefined;
  const given = new Promise<void>((resolve) => {
    give = resolve;
  });
  return [given, () => give()];
}
