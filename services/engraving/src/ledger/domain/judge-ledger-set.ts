import { type Saying, saying } from '@seal/contracts/common/import-words';
import { type SealKind, sealKindNames } from '@seal/contracts/common/seals';
import type { LedgerSeal } from './ledger-seal.ts';
import type { Order } from '../../orders/exports.ts';

type SetReason = 'incomplete-set' | 'completion-refused';

/** What a ledger's rows for one enterprise come to, held against its order. */
export type SetVerdict =
  | { verdict: 'complete'; seals: LedgerSeal[]; claimedAt: Date; completedAt: Date }
  | {
      verdict: 'incomplete';
      seals: LedgerSeal[];
      claimedAt: Date;
      reason: SetReason;
      saying: Saying;
    }
  | { verdict: 'unknown'; reason: 'no-order' | 'order-held' | 'order-not-funded'; saying: Saying }
  | { verdict: 'impossible'; reason: 'before-order'; saying: Saying };

/**
 * Judges one set. A set with a seal missing stays incomplete; one engraved for an order that is
 * held or was never placed is unknown; a record older than the order's own clock proves nothing of
 * it.
 */
export function judgeLedgerSet(order: Order | undefined, rows: readonly LedgerSeal[]): SetVerdict {
  if (!order || order.status === 'cancelled') {
    return { verdict: 'unknown', reason: 'no-order', saying: saying('no-order', {}) };
  }
  if (order.status === 'held') {
    return { verdict: 'unknown', reason: 'order-held', saying: saying('order-held', {}) };
  }
  if (order.status === 'placed') {
    return {
      verdict: 'unknown',
      reason: 'order-not-funded',
      saying: saying('order-not-funded', {}),
    };
  }
  const seals = newestOfEachKind(rows, order.sealKinds);
  const claimedAt = earliest(rows.map((row) => row.claimedAt));
  const missing = order.sealKinds.filter((kind) => !seals.some((seal) => seal.kind === kind));
  if (missing.length > 0) {
    const names = missing.map((kind) => sealKindNames[kind].zh).join('、');
    return {
      verdict: 'incomplete',
      seals,
      claimedAt,
      reason: 'incomplete-set',
      saying: saying('incomplete-set', { missing: names }),
    };
  }
  const completedAt = latest(seals.map((seal) => seal.completedAt));
  if (order.completions === 0 && completedAt < order.queuedAt!) {
    return { verdict: 'impossible', reason: 'before-order', saying: saying('before-order', {}) };
  }
  return { verdict: 'complete', seals, claimedAt, completedAt };
}

/** A kind engraved twice was engraved anew: the last one counts. Kinds beside the set do not. */
function newestOfEachKind(rows: readonly LedgerSeal[], set: readonly SealKind[]): LedgerSeal[] {
  return set.flatMap((kind) => {
    const own = rows.filter((row) => row.kind === kind);
    return own.toSorted((a, b) => b.completedAt.getTime() - a.completedAt.getTime()).slice(0, 1);
  });
}

function earliest(times: readonly Date[]): Date {
  return new Date(Math.min(...times.map((time) => time.getTime())));
}

function latest(times: readonly Date[]): Date {
  return new Date(Math.max(...times.map((time) => time.getTime())));
}
