import { expect, test } from '@jest/globals';
import { type Budget, openBudget } from './budget.ts';
import type { MonthSums, Posting } from './decide-posting.ts';
import { decideStep, type StepFacts, type StepRequest } from './decide-step.ts';
import { entryIds, type LedgerEntry } from './ledger-entry.ts';
import type { OrderFunds, OrderStanding } from './order-funds.ts';

const at = new Date('2024-05-06T02:00:00Z');
const terms = { prices: [{ from: '2024-01-01', until: '2024-12-31', unitPriceFen: 31_500 }] };

/** A ledger in memory: steps one after the other, carrying over what came of each. */
function openLedger() {
  let budget: Budget = openBudget('p', 1_000_000, at);
  const entries = new Map<string, LedgerEntry>();
  const funds = new Map<string, OrderFunds>();
  return {
    budget: () => budget,
    entries,
    step(...requests: StepRequest[]) {
      const sums = new Map<string, MonthSums>();
      for (const { month, settledFen = 0, paidFen = 0 } of entries.values()) {
        if (month === undefined) continue;
        const before = sums.get(month) ?? { month, settledFen: 0, paidFen: 0 };
        sums.set(month, {
          month,
          settledFen: before.settledFen + settledFen,
          paidFen: before.paidFen + paidFen,
        });
      }
      const facts: StepFacts = {
        budget,
        terms,
        funds: [...funds.values()],
        known: [...entries.values()],
        months: [...sums.values()],
        queue: { head: [], complete: true },
        at,
      };
      const { next, answers } = decideStep(facts, requests);
      if (next) budget = next;
      for (const entry of next?.pendingEntries ?? []) entries.set(entry._id, entry);
      for (const it of next?.pendingFunds ?? []) funds.set(it._id, it);
      return answers;
    },
  };
}

function order(orderId: string, overrides: Partial<OrderStanding> = {}): StepRequest {
  const registeredAt = new Date('2024-03-06T01:00:00Z');
  const standing = { orderId, registeredAt, completions: 1, reversals: 0, cancelled: false };
  return { kind: 'order', standing: { ...standing, completedAt: at, ...overrides } };
}

function posting(kind: Posting['kind'], amountFen: number, over: Partial<Posting> = {}) {
  const own = { _id: `${kind}:${amountFen}:${over.month ?? ''}`, kind, amountFen };
  const rest = { month: '2024-03', documentNumber: null, note: null, effectiveAt: at };
  const actor = { id: 'a', name: 'a' };
  return { kind: 'posting' as const, posting: { ...rest, actor, ...own, ...over } };
}

const codeOf = (answer: { posting?: unknown } | undefined) => {
  const outcome = answer?.posting as { ok: boolean; refusal?: { code: string } };
  return outcome.ok ? 'ok' : outcome.refusal?.code;
};

test('settled never exceeds accrued, also within one step', () => {
  const ledger = openLedger();
  ledger.step(order('a'));
  const answers = ledger.step(posting('settlement', 31_500), posting('settlement', 1));
  expect(answers.map(codeOf)).toEqual(['ok', 'settled-beyond-accrued']);
  expect(ledger.budget()).toMatchObject({ accruedFen: 31_500, settledFen: 31_500, paidFen: 0 });
});

test('the same posting again is answered with the first entry and moves nothing', () => {
  const ledger = openLedger();
  ledger.step(order('a'));
  const [first] = ledger.step(posting('settlement', 31_500));
  const [again] = ledger.step(posting('settlement', 31_500));
  expect(again?.posting).toEqual(first?.posting);
  expect(ledger.budget().settledFen).toBe(31_500);
});

test('a month is paid in parts, never beyond its settlement, and never before it', () => {
  const ledger = openLedger();
  ledger.step(order('a'), order('b'));
  expect(codeOf(ledger.step(posting('payment', 1))[0])).toBe('month-not-settled');
  ledger.step(posting('settlement', 31_500), posting('settlement', 31_500, { month: '2024-04' }));
  const answers = ledger.step(posting('payment', 20_000), posting('payment', 11_501));
  expect(answers.map(codeOf)).toEqual(['ok', 'payment-exceeds-settled']);
  expect(codeOf(ledger.step(posting('payment', 11_500))[0])).toBe('ok');
  expect(ledger.budget().paidFen).toBe(31_500);
});

test('no more comes back than was paid, and what came back can be paid again', () => {
  const ledger = openLedger();
  ledger.step(order('a'), posting('settlement', 31_500));
  ledger.step(posting('payment', 20_000));
  expect(codeOf(ledger.step(posting('payment', -20_001))[0])).toBe('returned-more-than-paid');
  expect(codeOf(ledger.step(posting('payment', -20_000))[0])).toBe('ok');
  expect(codeOf(ledger.step(posting('payment', 31_500))[0])).toBe('ok');
  expect(ledger.budget().paidFen).toBe(31_500);
});

test('a settlement is taken back only while nothing is paid', () => {
  const ledger = openLedger();
  ledger.step(order('a'), posting('settlement', 31_500));
  ledger.step(posting('payment', 1));
  const back = posting('settlement', -31_500, { reopens: true });
  expect(codeOf(ledger.step(back)[0])).toBe('month-paid');
  ledger.step(posting('payment', -1));
  expect(codeOf(ledger.step(back)[0])).toBe('ok');
  expect(ledger.budget()).toMatchObject({ settledFen: 0, paidFen: 0 });
});

test('what red-letter lines take back is not settled while it is still paid', () => {
  const ledger = openLedger();
  ledger.step(order('a'), posting('settlement', 31_500));
  ledger.step(posting('payment', 31_500));
  const red = posting('settlement', -31_500, { month: '2024-04' });
  expect(codeOf(ledger.step(red)[0])).toBe('paid-beyond-settled');
  ledger.step(posting('payment', -31_500));
  expect(codeOf(ledger.step(red)[0])).toBe('ok');
});

test('a settled set whose acceptance fails stays accrued until its rework is complete', () => {
  const ledger = openLedger();
  ledger.step(order('a'), posting('settlement', 31_500));
  const [failed] = ledger.step(order('a', { reversals: 1, completedAt: null }));
  expect(failed).toMatchObject({ handled: true });
  expect(ledger.budget()).toMatchObject({ accruedFen: 31_500, settledFen: 31_500 });
  const [done] = ledger.step(order('a', { completions: 2, reversals: 1 }));
  expect(done).toMatchObject({ handled: true });
  expect(ledger.entries.has(entryIds.reversal('a', 1))).toBe(true);
  expect(ledger.entries.has(entryIds.accrual('a', 2))).toBe(true);
  expect(ledger.budget()).toMatchObject({ accruedFen: 31_500, committedFen: 0 });
});

test('a set that is not settled yet is taken back as before', () => {
  const ledger = openLedger();
  ledger.step(order('a'), order('b'), posting('settlement', 31_500));
  ledger.step(order('b', { reversals: 1, completedAt: null }));
  expect(ledger.budget()).toMatchObject({ accruedFen: 31_500, committedFen: 31_500 });
});

test('invoices move what is invoiced alone, and a red-letter one less', () => {
  const ledger = openLedger();
  ledger.step(posting('invoice', 50_000), posting('invoice', -31_500));
  expect(ledger.budget()).toMatchObject({ invoicedFen: 18_500, accruedFen: 0, settledFen: 0 });
});
