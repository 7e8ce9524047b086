import { OrderEndedEvent } from '@seal/contracts/common/events';
import { handler } from '@seal/platform/messaging/consume';
import type { RegistrationDeps } from '../application/deps.ts';
import { takeOrderEnd } from '../application/take-order-end.ts';

/**
 * An order ended, or its withdrawal was refused. One that meets too many neighbours at once is left
 * out of the answer and comes again; one of an unknown registration becomes a dead letter.
 */
export function onOrderEnded(deps: RegistrationDeps, now: () => Date): ReturnType<typeof handler> {
  return handler(OrderEndedEvent, async (events) => {
    const outcomes = await Promise.all(events.map((event) => takeOrderEnd(deps, event, now())));
    return events.filter((event, n) => {
      const outcome = outcomes[n];
      if (!outcome || outcome.ok) return true;
      if (outcome.refusal.code === 'version-mismatch') return false;
      throw new Error(`registration of order ${event.id}: ${outcome.refusal.code}`);
    });
  });
}
