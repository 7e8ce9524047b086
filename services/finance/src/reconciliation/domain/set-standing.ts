import type { NoOrderReason } from '@seal/contracts/finance/reconciliation';
import type { SealKind } from '@seal/contracts/common/seals';
import { compareText } from './compare.ts';
import type { LedgerRecord, OrderRecord } from './books.ts';
import type { Dossier } from './dossier.ts';

/**
 * An enterprise's set as it stood before an instant. `completed` when the platform's order is;
 * a set that is short of seals is none (`partial`), but something was engraved for it.
 */
export type SetStanding =
  | { state: 'completed'; order: OrderRecord; seals: number }
  | { state: 'partial'; seals: number }
  | { state: 'none'; reason: NoOrderReason };

/**
 * In: an enterprise's dossier, what a set consists of, an instant in milliseconds. Out: how its set
 * stood before that instant. The order says whether it is complete; seals count where both the
 * order and the ledger (where it has rows of the enterprise) know them.
 */
export function setStanding(
  dossier: Dossier,
  sealKinds: readonly SealKind[],
  endsAt: number,
): SetStanding {
  const order = orderOf(dossier, endsAt);
  const seals = countSeals(dossier, order, sealKinds, endsAt);
  if (order && isComplete(order, endsAt)) return { state: 'completed', order, seals };
  const open = order !== undefined && !isCancelled(order, endsAt);
  const entitled = dossier.registrations.some(
    (it) => it.entitled && it.registeredAt.getTime() < endsAt,
  );
  if ((open || entitled) && seals > 0 && seals < sealKinds.length)
    return { state: 'partial', seals };
  return { state: 'none', reason: reasonOf(dossier, order, endsAt) };
}

/** Whether the order's set was complete before that instant. */
export function isComplete({ status, completedAt }: OrderRecord, endsAt: number): boolean {
  return completedAt !== null && completedAt.getTime() < endsAt && status !== 'cancelled';
}

export function isCancelled({ status, cancelledAt }: OrderRecord, endsAt: number): boolean {
  return status === 'cancelled' && (cancelledAt === null || cancelledAt.getTime() < endsAt);
}

/**
 * The order that counts: the one completed first, else an open one, else a cancelled one; of two
 * alike the smaller id, so that the order of the books doesn't matter.
 */
export function orderOf(dossier: Dossier, endsAt: number): OrderRecord | undefined {
  let best: OrderRecord | undefined;
  for (const order of dossier.orders) {
    if (!isKnown(dossier, order, endsAt)) continue;
    if (!best || comesBefore(order, best, endsAt)) best = order;
  }
  return best;
}

function comesBefore(a: OrderRecord, b: OrderRecord, endsAt: number): boolean {
  const [rankA, rankB] = [rank(a, endsAt), rank(b, endsAt)];
  return rankA === rankB ? compareText(a.orderId, b.orderId) < 0 : rankA < rankB;
}

function rank(order: OrderRecord, endsAt: number): number {
  if (isComplete(order, endsAt)) return order.completedAt!.getTime();
  return isCancelled(order, endsAt) ? Infinity : endsAt;
}

/** An order comes with its registration: one registered later was not there yet. */
export function isKnown(dossier: Dossier, order: OrderRecord, endsAt: number): boolean {
  if (isComplete(order, endsAt)) return true;
  const own = dossier.registrations.find((it) => it.orderId === order.orderId);
  return !own || own.registeredAt.getTime() < endsAt;
}

/** Seals of the set, by kind, that none of the books lacks. */
function countSeals(
  dossier: Dossier,
  order: OrderRecord | undefined,
  sealKinds: readonly SealKind[],
  endsAt: number,
): number {
  const confirmed = order && wasConfirmed(order, endsAt) ? order.seals : undefined;
  const isIn = (row: LedgerRecord) => row.completedAt.getTime() < endsAt;
  const hasRows = dossier.ledger.some(isIn);
  if (!hasRows && !confirmed) return 0;
  let seals = 0;
  for (const kind of sealKinds) {
    const inLedger = !hasRows || dossier.ledger.some((row) => row.kind === kind && isIn(row));
    const onOrder = !confirmed || confirmed.some((it) => it.kind === kind && it.passed !== false);
    if (inLedger && onOrder) seals += 1;
  }
  return seals;
}

/** Seals stand on an order once it was completed; one in rework has them without a completion. */
export function wasConfirmed({ completedAt, seals }: OrderRecord, endsAt: number): boolean {
  return seals.length > 0 && (completedAt === null || completedAt.getTime() < endsAt);
}

function reasonOf(dossier: Dossier, order: OrderRecord | undefined, endsAt: number): NoOrderReason {
  if (order) return isCancelled(order, endsAt) ? 'cancelled' : 'not-completed';
  const known = dossier.registrations.filter((it) => it.registeredAt.getTime() < endsAt);
  if (known.length === 0) return 'never-registered';
  return known.some((it) => it.entitled) ? 'not-completed' : 'not-entitled';
}
