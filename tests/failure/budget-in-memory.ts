import { type Budget, openBudget } from '@seal/finance/budget/domain/budget';
import type { HeldQueue } from '@seal/finance/budget/domain/commit-in-order';
import { decideStep, type StepRequest } from '@seal/finance/budget/domain/decide-step';
import type { LedgerEntry } from '@seal/finance/budget/domain/ledger-entry';
import { byRegistration, type OrderFunds } from '@seal/finance/budget/domain/order-funds';

/** How much of the queue one step sees; small, so that the unread rest plays its part. */
const QUEUE_MOST = 4;

/** A project's ledger in memory, moved by the pure decision alone. */
export function openMemoryLedger(
  openingFen: number,
  prices: { from: string; until: string; unitPriceFen: number }[],
) {
  const at = new Date('2024-12-31T00:00:00Z');
  const opened = openBudget('p', openingFen, at);
  let budget: Budget = opened;
  const entries = new Map<string, LedgerEntry>(opened.pendingEntries.map((it) => [it._id, it]));
  const funds = new Map<string, OrderFunds>();
  const held = new Map<string, OrderFunds>();

  function readQueue(): HeldQueue {
    const head: OrderFunds[] = [];
    for (const it of held.values()) {
      if (it.reason !== 'budget-exhausted') continue;
      const full = head.length === QUEUE_MOST;
      if (full && byRegistration(it, head[QUEUE_MOST - 1]!) > 0) continue;
      if (full) head.pop();
      head.splice(head.filter((other) => byRegistration(other, it) < 0).length, 0, it);
    }
    return { head, complete: head.length < QUEUE_MOST };
  }

  return {
    budget: () => budget,
    entries,
    funds,
    held,
    /** One step; answers as the decision does. */
    step(requests: readonly StepRequest[]) {
      const named = requests.flatMap((it) => (it.kind === 'order' ? [it.standing.orderId] : []));
      const known = requests.flatMap((it) => {
        if (it.kind !== 'appropriation') return [];
        const entry = entries.get(`appropriation:p:${it.appropriation.documentNumber}`);
        return entry ? [entry] : [];
      });
      const facts = {
        budget,
        terms: { prices },
        funds: named.flatMap((id) => funds.get(id) ?? []),
        known,
        queue: readQueue(),
        at,
      };
      const { next, answers } = decideStep(facts, requests);
      if (next) {
        budget = next;
        for (const entry of next.pendingEntries) {
          if (entries.has(entry._id)) throw new Error(`entry ${entry._id} twice`);
          entries.set(entry._id, entry);
        }
        for (const it of next.pendingFunds) {
          funds.set(it._id, it);
          if (it.status === 'held') held.set(it._id, it);
          else held.delete(it._id);
        }
      }
      return { written: next ? next.pendingEntries : [], answers };
    },
  };
}

export type MemoryLedger = ReturnType<typeof openMemoryLedger>;
