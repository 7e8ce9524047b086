import type { OrderBookLine } from '@seal/contracts/common/books';
import type { ProjectTerms } from '@seal/contracts/projects/project';
import type { IndicatorBooks } from './indicator-books.ts';

/** What the ledger says of one order before an instant. */
export interface OrderMoney {
  /** Its price was set aside, and not released since. */
  carried: boolean;
  /** What is owed for it, in fen. */
  accruedFen: number;
}

/** The books as of an instant, with what several indicators look up in them. */
export interface Facts {
  books: IndicatorBooks;
  terms: ProjectTerms;
  /** Everything counted happened before it. */
  asOf: Date;
  /** Whether that instant, ISO 8601, had passed. */
  had(instant: string | null): boolean;
  orderOf(orderId: string | null): OrderBookLine | undefined;
  moneyOf(orderId: string): OrderMoney;
  /** Orders whose material a spot check found wrong. */
  failedSpotCheck: ReadonlySet<string>;
}

/** '2024-01-02T00:48:57.000Z': texts of this length are in the order of their instants. */
const CANONICAL_LENGTH = 24;

/** Whether one instant, ISO 8601 in UTC, comes before another; this is hot. */
export function isBefore(a: string, b: string): boolean {
  const isCanonical = a.length === CANONICAL_LENGTH && b.length === CANONICAL_LENGTH;
  return isCanonical ? a < b : Date.parse(a) < Date.parse(b);
}

/** In: the books, the project's terms, an instant. Out: what is known as of that instant. */
export function gatherFacts(books: IndicatorBooks, terms: ProjectTerms, asOf: Date): Facts {
  const until = asOf.toISOString();
  const had = (instant: string | null) => instant !== null && isBefore(instant, until);
  const orders = new Map(books.orders.map((order) => [order.orderId, order]));
  const money = sumMoney(books.money, had);
  const failed = books['spot-checks'].filter(
    (it) => it.materialConforms === false && had(it.checkedAt),
  );
  return {
    books,
    terms,
    asOf,
    had,
    orderOf: (orderId) => (orderId === null ? undefined : orders.get(orderId)),
    moneyOf: (orderId) => money.get(orderId) ?? { carried: false, accruedFen: 0 },
    failedSpotCheck: new Set(failed.map((it) => it.orderId)),
  };
}

/**
 * A commitment counts whenever it was recorded: in a year taken over it is recorded later than the
 * completion that it paid for. An accrual counts from the completion on.
 */
function sumMoney(lines: IndicatorBooks['money'], had: Facts['had']): Map<string, OrderMoney> {
  const sums = new Map<string, OrderMoney>();
  for (const { orderId, kind, accruedFen, effectiveAt } of lines) {
    if (orderId === null) continue;
    const sum = sums.get(orderId) ?? { carried: false, accruedFen: 0 };
    if (kind === 'commitment' || kind === 'accrual') sum.carried = true;
    if (kind === 'commitment-release') sum.carried = false;
    if (had(effectiveAt)) sum.accruedFen += accruedFen;
    sums.set(orderId, sum);
  }
  return sums;
}

/**
 * Whether an order's set was complete: engraving completes an order only with each kind of its set,
 * and takes the completion back when a seal fails. What an open rework hides of the past, the book
 * does not tell.
 */
export function isCompleteSet(order: OrderBookLine | undefined, had: Facts['had']): boolean {
  return (
    order !== undefined &&
    order.status !== 'cancelled' &&
    had(order.completedAt) &&
    order.seals.length > 0
  );
}

/** Why a set is not complete, as a reason. */
export function whyIncomplete(order: OrderBookLine | undefined, had: Facts['had']): string {
  if (!order) return 'no-order';
  if (order.status === 'cancelled') return 'cancelled';
  if (order.status === 'held' && !had(order.claimedAt)) return 'held';
  if (!had(order.claimedAt)) return 'not-claimed';
  return order.rework > 0 && order.completedAt === null ? 'in-rework' : 'set-not-complete';
}
