import type { InvoiceRecord, LedgerRecord, OrderRecord, RegistrationRecord } from './books.ts';

/**
 * Cuts a month's books at its end: what happened after it reconciliation doesn't look at. So books
 * that only grew since are the same books, with the same digest.
 */
export interface Clip {
  keepsRegistration(it: RegistrationRecord): boolean;
  /** The order as of the end. */
  order(it: OrderRecord): OrderRecord;
  /** Whether it existed by then. Every registration must have been asked for before. */
  keepsOrder(asOfEnd: OrderRecord): boolean;
  keepsLedgerRow(it: Pick<LedgerRecord, 'completedAt'>): boolean;
}

/** In: the month's end in milliseconds. Out: what cuts the records of one month, one by one. */
export function createClip(endsAt: number): Clip {
  const registeredLater = new Set<string>();
  return {
    keepsRegistration({ registeredAt, orderId }) {
      if (registeredAt.getTime() < endsAt) return true;
      if (orderId !== null) registeredLater.add(orderId);
      return false;
    },
    order: (it) => clipOrder(it, endsAt),
    keepsOrder: ({ completedAt, orderId }) => completedAt !== null || !registeredLater.has(orderId),
    keepsLedgerRow: ({ completedAt }) => completedAt.getTime() < endsAt,
  };
}

export function isBilledBy(invoice: Pick<InvoiceRecord, 'month'>, month: string): boolean {
  return invoice.month <= month;
}

function clipOrder(order: OrderRecord, endsAt: number): OrderRecord {
  const until = (at: Date | null) => (at !== null && at.getTime() < endsAt ? at : null);
  const { orderId, uscc, enterpriseName, status, seals } = order;
  const completedAt = status === 'cancelled' ? null : until(order.completedAt);
  const cancelledAt = until(order.cancelledAt);
  const isCancelled =
    status === 'cancelled' && (order.cancelledAt === null || cancelledAt !== null);
  const claimedAt = until(order.claimedAt);
  const hasSeals = order.completedAt === null || until(order.completedAt) !== null;
  return {
    orderId,
    uscc,
    enterpriseName,
    status: isCancelled ? 'cancelled' : statusOf(completedAt, claimedAt),
    // Of a complete set nobody asks any more when it was due and claimed.
    dueAt: completedAt === null ? until(order.dueAt) : null,
    claimedAt: completedAt === null ? claimedAt : null,
    completedAt,
    cancelledAt: isCancelled ? cancelledAt : null,
    priceFen: completedAt === null ? 0 : order.priceFen,
    seals: hasSeals ? seals : [],
  };
}

function statusOf(completedAt: Date | null, claimedAt: Date | null): OrderRecord['status'] {
  if (completedAt !== null) return 'completed';
  return claimedAt === null ? 'queued' : 'engraving';
}
