import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { appropriate } from '@seal/finance/budget/application/appropriate';
import type { Ledger } from '@seal/finance/budget/open-ledger';
import { appropriation, openTestLedger, type TestLedger } from './budget-ledger.ts';

/** A process takes its own last word on a budget for the newest, and must never answer by it. */

const OPENING_FEN = 1_000_000;

let ledger: TestLedger;
let one: Ledger;
let other: Ledger;
let reads = 0;

beforeAll(async () => {
  ledger = await openTestLedger(1);
  await ledger.openProject('p', { openingFen: OPENING_FEN });
  [other] = ledger.processes as [Ledger];
  one = await ledger.addProcess((store) => ({
    ...store,
    readBudget(projectId) {
      reads += 1;
      return store.readBudget(projectId);
    },
  }));
});
afterAll(() => ledger.close());

const receive = (by: Ledger, amountFen: number, documentNumber: string) =>
  appropriate(by.settle, 'p', appropriation(amountFen, documentNumber));

test('a process alone at a budget soon reads it no more', async () => {
  for (const n of [1, 2]) expect((await receive(one, 1, `first ${n}`)).ok).toBe(true);
  reads = 0;
  for (const n of [3, 4]) expect((await receive(one, 1, `alone ${n}`)).ok).toBe(true);
  expect(reads).toBe(0);
});

test('what another process has written meanwhile counts, granted or refused', async () => {
  expect((await receive(other, 500_000, 'more')).ok).toBe(true);
  expect((await receive(one, -(OPENING_FEN + 500_000), 'withdrawn')).ok).toBe(true);
  for (const n of [5, 6]) expect((await receive(one, 1_000, `alone ${n}`)).ok).toBe(true);
  expect((await receive(other, -2_000, 'withdrawn again')).ok).toBe(true);
  expect((await receive(one, -2_000, 'too much')).ok).toBe(false);
  expect(await one.store.readBudget('p')).toMatchObject({ adjustedFen: 4 });
  expect(await ledger.verify()).toEqual([]);
});
