import { expect, test } from '@jest/globals';
import { newId } from '@seal/kernel/ids';
import { type Budget, type Generation, openBudget } from './budget.ts';
import { decideStep, type StepFacts, type StepRequest } from './decide-step.ts';
import { entryIds, type LedgerEntry } from './ledger-entry.ts';
import type { OrderFunds, OrderStanding } from './order-funds.ts';

const at = new Date('2024-05-06T02:00:00Z');
const terms = { prices: [{ from: '2024-01-01', until: '2024-12-31', unitPriceFen: 31_500 }] };

function budgetOf(openingFen: number): Generation {
  return openBudget('p', openingFen, at);
}

function standing(overrides: Partial<OrderStanding> = {}): OrderStanding {
  return {
    orderId: newId(),
    registeredAt: new Date('2024-05-06T01:00:00Z'),
    completions: 0,
    reversals: 0,
    cancelled: false,
    completedAt: null,
    ...overrides,
  };
}

function facts(overrides: Partial<StepFacts> = {}): StepFacts {
  const nobody = { head: [], complete: true };
  return {
    budget: budgetOf(100_000),
    terms,
    funds: [],
    known: [],
    queue: nobody,
    at,
    ...overrides,
  };
}

const order = (it: OrderStanding): StepRequest => ({ kind: 'order', standing: it });

/** Runs requests one step after the other, carrying over what came of each. */
function runSteps(openingFen: number, steps: StepRequest[][]) {
  const opened = budgetOf(openingFen);
  let budget: Budget = opened;
  const entries: LedgerEntry[] = [...opened.pendingEntries];
  const funds = new Map<string, OrderFunds>();
  for (const requests of steps) {
    const held = [...funds.values()].filter((it) => it.status === 'held');
    const queue = { head: held, complete: true };
    const decided = decideStep(facts({ budget, funds: [...funds.values()], queue }), requests);
    budget = decided.next ?? budget;
    if (!decided.next) continue;
    entries.push(...decided.next.pendingEntries);
    for (const it of decided.next.pendingFunds) funds.set(it._id, it);
  }
  return { budget, entries, funds };
}

test('a new order takes its price, and engraving is told', () => {
  const placed = standing();
  const { next: budget, answers } = decideStep(facts(), [order(placed)]);
  expect(budget).toMatchObject({ generation: 2, committedFen: 31_500, entryCount: 2 });
  expect(budget?.pendingEntries).toMatchObject([
    { _id: entryIds.commitment(placed.orderId), position: 2, committedFen: 31_500 },
  ]);
  expect(budget?.pendingFunds).toMatchObject([
    { status: 'committed', version: 1, unpublished: { engraving: { seq: 1, at } } },
  ]);
  expect(answers).toEqual([{ handled: true, more: false }]);
});

test('of orders in one step, those registered first get the money, however they arrive', () => {
  const late = standing({ registeredAt: new Date('2024-05-06T01:30:00Z') });
  const early = standing({ registeredAt: new Date('2024-05-06T00:30:00Z') });
  const { next: budget } = decideStep(facts({ budget: budgetOf(40_000) }), [
    order(late),
    order(early),
  ]);
  const statuses = new Map(budget?.pendingFunds.map((it) => [it._id, it.status]));
  expect(statuses.get(early.orderId)).toBe('committed');
  expect(statuses.get(late.orderId)).toBe('held');
  expect(budget?.heldOrders).toBe(1);
});

test('a cheaper order does not pass a held one that was registered earlier', () => {
  const prices = [
    { from: '2024-01-01', until: '2024-06-30', unitPriceFen: 50_000 },
    { from: '2024-07-01', until: '2024-12-31', unitPriceFen: 10_000 },
  ];
  const dear = standing({ registeredAt: new Date('2024-05-06T01:00:00Z') });
  const cheap = standing({ registeredAt: new Date('2024-08-06T01:00:00Z') });
  const given = facts({ budget: budgetOf(20_000), terms: { prices } });
  const { next: budget, answers } = decideStep(given, [order(dear), order(cheap)]);
  expect(budget?.pendingFunds.map((it) => it.status)).toEqual(['held', 'held']);
  expect(budget?.committedFen).toBe(0);
  expect(answers[0]?.more).toBe(false);
});

test('an order without a price is held for that reason and stops nobody', () => {
  const unpriced = standing({ registeredAt: new Date('2023-12-31T01:00:00Z') });
  const priced = standing();
  const { next: budget } = decideStep(facts(), [order(unpriced), order(priced)]);
  expect(budget?.pendingFunds).toMatchObject([
    { _id: unpriced.orderId, status: 'held', reason: 'no-price' },
    { _id: priced.orderId, status: 'committed' },
  ]);
});

test('new orders wait while a part of the queue has not been read', () => {
  const budget = { ...budgetOf(100_000), heldOrders: 5 };
  const queue = { head: [], complete: false };
  const decided = decideStep(facts({ budget, queue }), [order(standing())]);
  expect(decided.next?.pendingFunds[0]?.status).toBe('held');
  expect(decided.answers[0]?.more).toBe(true);
});

test('completion, failed acceptance and rework accrue the price once in the end', () => {
  const it = standing({ completedAt: new Date('2024-05-06T01:59:00Z') });
  const { budget, entries } = runSteps(100_000, [
    [order(it)],
    [order({ ...it, completions: 2, reversals: 1 })],
  ]);
  expect(entries.map((entry) => entry._id)).toEqual([
    'opening:p',
    entryIds.commitment(it.orderId),
    entryIds.accrual(it.orderId, 1),
    entryIds.reversal(it.orderId, 1),
    entryIds.accrual(it.orderId, 2),
  ]);
  expect(budget).toMatchObject({ committedFen: 0, accruedFen: 31_500, entryCount: 5 });
  expect(entries.at(-1)?.effectiveAt).toEqual(it.completedAt);
});

test('a standing told again, or told too late, changes nothing', () => {
  const it = standing();
  const completed = order({ ...it, completions: 1 });
  const { budget } = runSteps(100_000, [[order(it)], [completed], [order(it)], [completed]]);
  expect(budget).toMatchObject({ generation: 3, accruedFen: 31_500 });
});

test('a cancelled commitment frees its money, and the next held order gets it', () => {
  const first = standing({ registeredAt: new Date('2024-05-06T00:00:00Z') });
  const second = standing();
  const { budget, funds } = runSteps(40_000, [
    [order(first), order(second)],
    [order({ ...first, cancelled: true })],
  ]);
  expect(funds.get(first.orderId)?.status).toBe('released');
  expect(funds.get(second.orderId)).toMatchObject({ status: 'committed', version: 2 });
  expect(budget).toMatchObject({ committedFen: 31_500, heldOrders: 0 });
});

test('an order cancelled before it was seen takes no money when its placing arrives', () => {
  const it = standing();
  const { budget, entries } = runSteps(40_000, [[order({ ...it, cancelled: true })], [order(it)]]);
  expect(budget.committedFen).toBe(0);
  expect(entries).toHaveLength(1);
});

test('a held order that is cancelled leaves the queue without an entry', () => {
  const it = standing();
  const { budget, entries } = runSteps(0, [[order(it)], [order({ ...it, cancelled: true })]]);
  expect(budget.heldOrders).toBe(0);
  expect(entries).toHaveLength(1);
});

test('what was completed without money is left unhandled', () => {
  const it = standing({ completions: 1 });
  const { answers } = decideStep(facts({ budget: budgetOf(0) }), [order(it)]);
  expect(answers).toMatchObject([{ handled: false }]);
});

test('an appropriation pays for the held orders in the same step', () => {
  const held = standing();
  const money = {
    amountFen: 31_500,
    documentNumber: 'd1',
    note: null,
    actor: { id: 'a', name: 'a' },
  };
  const { budget } = runSteps(0, [
    [order(held)],
    [{ kind: 'appropriation', appropriation: money }],
  ]);
  expect(budget).toMatchObject({ adjustedFen: 31_500, committedFen: 31_500, heldOrders: 0 });
});
