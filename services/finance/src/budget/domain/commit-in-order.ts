import { priceOn, type ProjectTerms } from '@seal/contracts/projects/project';
import { shanghaiDay } from '@seal/kernel/time/shanghai-time';
import { availableFen } from './budget.ts';
import { entryIds } from './ledger-entry.ts';
import { byRegistration, type OrderFunds } from './order-funds.ts';
import { moveFunds, record, type StepDraft } from './step-draft.ts';

/** The orders held for money that were registered first, as far as they were read. */
export interface HeldQueue {
  head: OrderFunds[];
  /** Whether that is all of them. */
  complete: boolean;
}

export type Candidate = Pick<OrderFunds, '_id' | 'registeredAt'>;
type Prices = Pick<ProjectTerms, 'prices'>;

/**
 * Sets money aside for new and held orders, strictly in order of registration: once one does not
 * fit, no later one passes it, however little it costs. An order without a price waits beside the
 * queue and stops nobody. What lies behind an unread part of the queue waits as well.
 * Out: whether it was the money that ended, so that reading on would release nothing.
 */
export function commitInOrder(
  draft: StepDraft,
  candidates: readonly Candidate[],
  queue: HeldQueue,
  terms: Prices,
): { exhausted: boolean } {
  const lastRead = queue.head.at(-1);
  let exhausted = false;
  for (const order of candidates.toSorted(byRegistration)) {
    const priceFen = priceOn(terms, shanghaiDay(order.registeredAt));
    if (priceFen === undefined) {
      hold(draft, order, 'no-price');
      continue;
    }
    const behindUnread =
      !queue.complete && (lastRead === undefined || byRegistration(order, lastRead) > 0);
    if (!behindUnread && priceFen > availableFen(draft.balances)) exhausted = true;
    if (exhausted || behindUnread) hold(draft, order, 'budget-exhausted');
    else commit(draft, order, priceFen);
  }
  return { exhausted };
}

function commit(draft: StepDraft, order: Candidate, amountFen: number): void {
  record(draft, {
    _id: entryIds.commitment(order._id),
    kind: 'commitment',
    orderId: order._id,
    committedFen: amountFen,
  });
  moveFunds(draft, order, { status: 'committed', amountFen }, true);
}

function hold(draft: StepDraft, order: Candidate, reason: 'no-price' | 'budget-exhausted'): void {
  if (draft.funds.get(order._id)?.reason === reason) return;
  moveFunds(draft, order, { status: 'held', reason }, true);
}

/** The least that any order may cost, in fen: with less than that nothing can be released. */
export function lowestPriceFen(terms: Prices): number {
  return Math.min(...terms.prices.map((price) => price.unitPriceFen));
}
