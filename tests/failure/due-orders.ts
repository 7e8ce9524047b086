import type { ApiAnswer } from '@seal/testing/api-client';
import { eventually } from '@seal/testing/eventually';
import type { Desk } from './open-desk.ts';
import type { Drill } from './open-drill.ts';

/** Where an order is due a minute after its registration: one that is due in so many seconds. */
export function registerDueIn(desk: Desk, seconds: number): Promise<ApiAnswer> {
  const registeredAt = new Date(Date.now() - 60_000 + seconds * 1_000).toISOString();
  return desk.register({ registeredAt });
}

export interface DueOrder {
  id: string;
  queuedAt: Date;
  dueAt: Date;
  overdueAt: Date;
}

/** Waits until every one of so many orders is flagged as over due, and answers them. */
export function untilFlagged(drill: Drill, count: number, withinMs: number): Promise<DueOrder[]> {
  const orders = drill.databases.engraving.collection('orders');
  return eventually(
    async () => {
      const flagged = await orders.find({ late: true, overdueAt: { $type: 'date' } }).toArray();
      if (flagged.length < count) throw new Error(`${flagged.length} of ${count} are flagged`);
      return flagged.map((it) => ({
        id: String(it._id),
        queuedAt: it['queuedAt'],
        dueAt: it['dueAt'],
        overdueAt: it['overdueAt'],
      }));
    },
    withinMs,
    200,
  );
}

/** How long after it was due each was flagged, in seconds; due before it was queued: after that. */
export function lagsOf(orders: readonly DueOrder[]): number[] {
  return orders.map(({ queuedAt, dueAt, overdueAt }) => {
    const possible = Math.max(dueAt.getTime(), queuedAt.getTime());
    return (overdueAt.getTime() - possible) / 1_000;
  });
}
