import type { LedgerEntry } from './ledger-entry.ts';
import type { OrderFunds } from './order-funds.ts';

/** What one order's entries come to. */
export interface OrderSums {
  orderId: string;
  commitments: number;
  releases: number;
  accruals: number;
  reversals: number;
  committedFen: number;
  accruedFen: number;
}

export function emptySums(orderId: string): OrderSums {
  return {
    orderId,
    commitments: 0,
    releases: 0,
    accruals: 0,
    reversals: 0,
    committedFen: 0,
    accruedFen: 0,
  };
}

const counters = {
  commitment: 'commitments',
  'commitment-release': 'releases',
  accrual: 'accruals',
  'accrual-reversal': 'reversals',
} as const;

/** In: the entries of one order. Out: what they come to. */
export function sumOrder(orderId: string, entries: readonly LedgerEntry[]): OrderSums {
  const sums = emptySums(orderId);
  for (const { kind, committedFen, accruedFen } of entries) {
    sums.committedFen += committedFen;
    sums.accruedFen += accruedFen;
    if (kind in counters) sums[counters[kind as keyof typeof counters]] += 1;
  }
  return sums;
}

/** What is wrong with one order's money beside its entries, a sentence each. */
export function findOrderFaults(funds: OrderFunds | undefined, sums: OrderSums): string[] {
  if (!funds) return [`order ${sums.orderId} has entries and no standing`];
  const expected = expectedSums(funds);
  return (Object.keys(expected) as (keyof typeof expected)[])
    .filter((name) => expected[name] !== sums[name])
    .map((name) => {
      const standing = `order ${funds._id}, ${funds.status}`;
      return `${standing}: ${name} should be ${expected[name]}, its entries say ${sums[name]}`;
    });
}

/** What the entries must come to: so a commitment is resolved once, and a round accrues once. */
function expectedSums(funds: OrderFunds): Omit<OrderSums, 'orderId'> {
  const amountFen = funds.amountFen ?? 0;
  const wasCommitted = funds.amountFen !== null;
  return {
    commitments: Number(wasCommitted),
    releases: Number(wasCommitted && funds.status === 'released'),
    accruals: funds.completions,
    reversals: funds.reversals,
    committedFen: funds.status === 'committed' ? amountFen : 0,
    accruedFen: funds.status === 'accrued' ? amountFen : 0,
  };
}
