import { expect, jest, test } from '@jest/globals';
import { availableFen } from '@seal/finance/budget/domain/budget';
import { lowestPriceFen } from '@seal/finance/budget/domain/commit-in-order';
import { findOrderFaults, sumOrder } from '@seal/finance/budget/domain/find-order-faults';
import type { LedgerEntry } from '@seal/finance/budget/domain/ledger-entry';
import { byRegistration } from '@seal/finance/budget/domain/order-funds';
import { groupBy } from '@seal/kernel/group-by';
import fc from 'fast-check';
import { type MemoryLedger, openMemoryLedger } from './budget-in-memory.ts';
import { openTestLedger } from './budget-ledger.ts';
import { askToTheEnd, modelPrices, openModel, operation } from './budget-model.ts';

// Longer than the default: other tests run beside on the same cores.
jest.setTimeout(60_000);

const OPENING_FEN = 1_000_000;
const SEEDS = 100;
const OPERATIONS = 2_000;
const many = (count: number) => fc.array(operation, { minLength: count, maxLength: count });
const once = { endOnFailure: true, verbose: false } as const;

/** Balances, kept apart from the ledger by adding up what each step wrote. */
function standingOf({ budget }: MemoryLedger) {
  const { adjustedFen, committedFen, accruedFen, heldOrders } = budget();
  return { adjustedFen, committedFen, accruedFen, heldOrders };
}

function expectExact(ledger: MemoryLedger): void {
  const entries = [...ledger.entries.values()];
  const byOrder = groupBy(entries, (it) => it.orderId ?? '');
  const faults: string[] = [];
  for (const funds of ledger.funds.values()) {
    const sums = sumOrder(funds._id, byOrder.get(funds._id) ?? []);
    faults.push(...findOrderFaults(funds, sums));
  }
  expect(faults).toEqual([]);
  const sums = { adjustedFen: 0, committedFen: 0, accruedFen: 0 };
  for (const entry of entries) {
    sums.adjustedFen += entry.adjustedFen;
    sums.committedFen += entry.committedFen;
    sums.accruedFen += entry.accruedFen;
  }
  expect(ledger.budget()).toMatchObject({ ...sums, entryCount: entries.length });
}

/** Whoever got money in a step was registered before all who are held for it after the step. */
function expectNobodyPassed(ledger: MemoryLedger, written: readonly LedgerEntry[]): void {
  const committed = written.filter((it) => it.kind === 'commitment');
  const held = [...ledger.held.values()].filter((it) => it.reason === 'budget-exhausted');
  const [first] = held.toSorted(byRegistration);
  const passed = committed.filter(
    (it) => first && byRegistration(ledger.funds.get(it.orderId!)!, first) > 0,
  );
  expect(passed).toEqual([]);
}

test('100 seeds of 2,000 operations agree with the paper model after each (P10)', async () => {
  const property = fc.asyncProperty(many(OPERATIONS), async (operations) => {
    const model = openModel(OPENING_FEN);
    const ledger = openMemoryLedger(OPENING_FEN, modelPrices);
    const asked = {
      ask: (request: Parameters<MemoryLedger['step']>[0][number]) =>
        ledger.step([request]).answers[0],
      balances: () => standingOf(ledger),
    };
    for (const it of operations) {
      const request = model.apply(it);
      if (!request) continue;
      await askToTheEnd(asked, request);
      const [is, shouldBe] = [asked.balances(), model.balances()];
      if (JSON.stringify(is) !== JSON.stringify(shouldBe)) expect(is).toEqual(shouldBe);
    }
    expectExact(ledger);
  });
  await fc.assert(property, { ...once, numRuns: SEEDS });
}, 300_000);

test('in batches of any size the ledger stays exact, and nothing that fits is left waiting', () => {
  const grouped = fc.tuple(many(400), fc.integer({ min: 2, max: 60 }));
  const property = fc.property(grouped, ([operations, size]) => {
    const model = openModel(OPENING_FEN);
    const ledger = openMemoryLedger(OPENING_FEN, modelPrices);
    for (let n = 0; n < operations.length; n += size) {
      const group = operations.slice(n, n + size).flatMap((it) => model.apply(it) ?? []);
      let step = ledger.step(group);
      expectNobodyPassed(ledger, step.written);
      while (step.answers[0]?.more) {
        step = ledger.step([{ kind: 'release', orderIds: [] }]);
        expectNobodyPassed(ledger, step.written);
      }
      expect(availableFen(ledger.budget())).toBeGreaterThanOrEqual(0);
      expect(ledger.budget().heldOrders).toBe(ledger.held.size);
      const waiting = [...ledger.held.values()].filter((it) => it.reason === 'budget-exhausted');
      const left = availableFen(ledger.budget()) - lowestPriceFen({ prices: modelPrices });
      const first = waiting.toSorted((a, b) => +a.registeredAt - +b.registeredAt)[0];
      // The dear ones come first: only such a one may wait while a cheaper one would fit.
      const dear = first !== undefined && first.registeredAt < new Date('2024-06-01T00:00:00Z');
      if (first && !dear) expect(left).toBeLessThan(0);
    }
    expectExact(ledger);
  });
  fc.assert(property, { ...once, numRuns: 30 });
}, 120_000);

test('the same on MongoDB, by two processes in turn', async () => {
  const mongo = await openTestLedger(2);
  try {
    let run = 0;
    const property = fc.asyncProperty(many(100), async (operations) => {
      const id = `model-${(run += 1)}`;
      await mongo.openProject(id, { openingFen: OPENING_FEN, prices: modelPrices });
      const model = openModel(OPENING_FEN);
      let turn = 0;
      const asked = {
        ask: (request: Parameters<MemoryLedger['step']>[0][number]) =>
          mongo.processes[(turn += 1) % 2]!.settle(id, request),
        balances: () => mongo.processes[turn % 2]!.store.readBudget(id),
      };
      for (const it of operations) {
        const request = model.apply(it);
        if (!request) continue;
        await askToTheEnd(asked, request);
        expect(await asked.balances()).toMatchObject(model.balances());
      }
    });
    await fc.assert(property, { ...once, numRuns: 3 });
    expect(await mongo.verify()).toEqual([]);
  } finally {
    await mongo.close();
  }
}, 120_000);
