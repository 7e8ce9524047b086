import type { OrderBookLine, RatingBookLine } from '@seal/contracts/common/books';
import { groupBy } from '@seal/kernel/group-by';
import type { EvidenceRecord } from './csv-lines.ts';
import type { EvidenceTableName } from './evidence-tables.ts';
import type { IndicatorBooks } from '../../indicators/exports.ts';

/** The records of one table. The books' lines are records already, but for what nests. */
export function recordsOf(
  name: EvidenceTableName,
  books: IndicatorBooks,
): Iterable<EvidenceRecord> {
  if (name === 'seals') return sealRecords(books.orders);
  if (name === 'ratings') return books.ratings.map(toRatingRecord);
  if (name === 'orders') return books.orders.map(({ seals: _apart, ...order }) => order);
  return books[name];
}

function* sealRecords(orders: readonly OrderBookLine[]): Generator<EvidenceRecord> {
  for (const { orderId, seals } of orders) {
    for (const seal of seals) yield { orderId, ...seal };
  }
}

function toRatingRecord({ followUp, ...rating }: RatingBookLine): EvidenceRecord {
  return {
    ...rating,
    followUp: followUp !== null,
    followUpDueAt: followUp?.dueAt ?? null,
    followUpClosedAt: followUp?.closedAt ?? null,
  };
}

/**
 * The tables' records as lines of the books again; not yet checked against the contract. Takes all
 * tables, since an order's seals stand in another one.
 */
export function linesOf(
  tables: Record<EvidenceTableName, EvidenceRecord[]>,
): Record<keyof IndicatorBooks, unknown[]> {
  const seals = groupBy(tables.seals, (seal) => seal['orderId']);
  return {
    ...tables,
    orders: tables.orders.map((order) => ({ ...order, seals: sealsOf(order, seals) })),
    ratings: tables.ratings.map(({ followUp, followUpDueAt, followUpClosedAt, ...rating }) => ({
      ...rating,
      followUp: followUp === true ? { dueAt: followUpDueAt, closedAt: followUpClosedAt } : null,
    })),
  };
}

function sealsOf(
  order: EvidenceRecord,
  seals: ReadonlyMap<unknown, EvidenceRecord[]>,
): EvidenceRecord[] {
  return (seals.get(order['orderId']) ?? []).map(({ orderId: _of, ...seal }) => seal);
}
