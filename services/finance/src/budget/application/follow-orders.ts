import type { OrderMoneyEvent } from '@seal/contracts/common/events';
import { findContradiction, type OrderStanding } from '../domain/order-funds.ts';
import type { Settle } from './deps.ts';
import { releaseQueue } from './release-held.ts';

/**
 * Brings the money of orders to where engraving says they stand: set aside, owed, taken back,
 * released. Out: the events that are handled for good; one that is left out comes again. Throws
 * for a contradictory standing, which becomes a dead letter.
 */
export async function followOrders(
  settle: Settle,
  events: readonly OrderMoneyEvent[],
): Promise<OrderMoneyEvent[]> {
  const asked = events.map((event) => ({ event, standing: standingOf(event) }));
  const answers = await Promise.all(
    asked.map(({ event, standing }) => settle(event.projectId, { kind: 'order', standing })),
  );
  const unfinished = new Set(
    events.filter((_event, n) => answers[n]?.more).map((event) => event.projectId),
  );
  for (const projectId of unfinished) await releaseQueue(settle, projectId);
  return events.filter((_event, n) => answers[n]?.handled);
}

function standingOf(event: OrderMoneyEvent): OrderStanding {
  const standing: OrderStanding = {
    orderId: event.id,
    registeredAt: new Date(event.registeredAt),
    completions: event.completions,
    reversals: event.reversals,
    cancelled: event.cancelled,
    completedAt: event.completedAt === null ? null : new Date(event.completedAt),
  };
  const contradiction = findContradiction(standing);
  if (contradiction) throw new RangeError(`order ${event.id}: ${contradiction}`);
  return standing;
}
