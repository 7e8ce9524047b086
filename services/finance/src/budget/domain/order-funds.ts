import type { BudgetEvent } from '@seal/contracts/common/events';

/**
 * The money of one order.
 *
 * held       No money is set aside: the budget is exhausted or no price is agreed for its day. It
 *            waits in order of registration. Money or a price comes → committed; the order is
 *            cancelled → released.
 * committed  Its price is set aside. Completed → accrued; cancelled → released. It comes back here
 *            when an acceptance fails, until the rework is complete.
 * accrued    Its price is owed. An acceptance fails → committed.
 * released   The order is cancelled and holds no money. The end.
 */
export const fundsMoves = {
  absent: ['held', 'committed', 'accrued', 'released'],
  held: ['held', 'committed', 'accrued', 'released'],
  committed: ['accrued', 'committed', 'released'],
  accrued: ['accrued', 'committed'],
  released: [],
} as const satisfies Record<FundsStatus | 'absent', readonly FundsStatus[]>;

export type FundsStatus = 'held' | 'committed' | 'accrued' | 'released';

export interface OrderFunds {
  _id: string;
  projectId: string;
  status: FundsStatus;
  /** Why it is held. */
  reason: BudgetEvent['reason'];
  /** The price that was set aside, fixed from then on. */
  amountFen: number | null;
  registeredAt: Date;
  /** Rounds accrued, and rounds taken back after a failed acceptance. */
  completions: number;
  reversals: number;
  version: number;
  /** The decision that engraving has not handled yet. */
  unpublished: { engraving?: { seq: number; at: Date } };
}

/** An order's standing as engraving tells it. */
export interface OrderStanding {
  orderId: string;
  registeredAt: Date;
  completions: number;
  reversals: number;
  cancelled: boolean;
  completedAt: Date | null;
}

/**
 * In: a standing. Out: what is contradictory about it, or undefined. Such a one can never be
 * reached, so it must not be tried again and again.
 */
export function findContradiction(standing: OrderStanding): string | undefined {
  const owed = standing.completions - standing.reversals;
  if (owed < 0 || owed > 1) return 'each reversal answers one completion';
  if (owed === 1 && standing.cancelled) return 'a completed order cannot be cancelled';
  return undefined;
}

/** The newest of two standings of one order: each part of it only ever grows. */
export function mergeStandings(a: OrderStanding, b: OrderStanding): OrderStanding {
  const newer = b.completions >= a.completions ? b : a;
  return {
    ...newer,
    completions: Math.max(a.completions, b.completions),
    reversals: Math.max(a.reversals, b.reversals),
    cancelled: a.cancelled || b.cancelled,
  };
}

/** Whether the order's money stands where the standing says: then its event is handled. */
export function hasReached(funds: OrderFunds | undefined, standing: OrderStanding): boolean {
  if (!funds) return false;
  if (funds.status === 'released') return true;
  if (standing.cancelled) return false;
  return funds.completions >= standing.completions && funds.reversals >= standing.reversals;
}

/** Order of registration: by its instant, then by id. */
export function byRegistration(
  a: Pick<OrderFunds, '_id' | 'registeredAt'>,
  b: Pick<OrderFunds, '_id' | 'registeredAt'>,
): number {
  const apart = a.registeredAt.getTime() - b.registeredAt.getTime();
  if (apart !== 0) return apart;
  if (a._id === b._id) return 0;
  return a._id < b._id ? -1 : 1;
}
