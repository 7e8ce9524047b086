import type { PublicStep } from '@seal/contracts/engraving/satisfaction';
import type { Order } from '../../orders/exports.ts';

/** Which of the enterprise's four steps a state of the order is; none for one called off. */
const stepOf: Record<Order['status'], PublicStep | null> = {
  placed: 'received',
  held: 'received',
  queued: 'engraving',
  engraving: 'engraving',
  // Until the bureau has checked the seals, nobody can come for them.
  completed: 'engraving',
  accepted: 'ready',
  collected: 'collected',
  cancelled: null,
};

/** What the enterprise follows: where its order stands, and when each step was reached. */
export function toPublicSteps(order: Order): {
  step: PublicStep | null;
  steps: { step: PublicStep; reachedAt: Date | null }[];
} {
  return {
    step: stepOf[order.status],
    steps: [
      { step: 'received', reachedAt: order.registeredAt },
      { step: 'engraving', reachedAt: order.queuedAt },
      { step: 'ready', reachedAt: order.acceptedAt },
      { step: 'collected', reachedAt: order.collectedAt },
    ],
  };
}
