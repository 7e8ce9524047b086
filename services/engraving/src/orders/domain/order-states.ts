import type { OrderStatus } from '@seal/contracts/engraving/order';

/**
 * One order's life (infra/docs/design.md, "One order's life").
 *
 * `placed`: known, its price not yet committed. Finance answers: committed → `queued`, refused →
 * `held`. It can be cancelled.
 * `held`: no money, no price, or a due time beyond the loaded calendar; `holdReason` says which.
 * Nothing is dropped: it goes to `queued` when the reason falls away. It can be cancelled.
 * `queued`: its price is committed and the clock runs. The engraver claims it → `engraving`. It can
 * be cancelled and paused.
 * `engraving`: claimed; at the completion of all seals → `completed` and the clock stops. It can be
 * paused, no longer cancelled. A set that failed acceptance is here again, its clock long stopped.
 * `completed`: every seal engraved, the cost accrued. Acceptance passes → `accepted`, fails →
 * `engraving` (rework) and the cost is reversed until the rework is complete.
 * `accepted`: the bureau has checked it; the enterprise collects → `collected`.
 * `collected`, `cancelled`: the end; nothing leaves them.
 *
 * Late is a fact on the order, not a state: a late order can still be completed.
 */
export const transitions = {
  queue: { from: ['placed', 'held'], to: ['queued'] },
  hold: { from: ['placed', 'held'], to: ['held'] },
  claim: { from: ['queued'], to: ['engraving'] },
  complete: { from: ['engraving'], to: ['completed'] },
  accept: { from: ['completed'], to: ['accepted', 'engraving'] },
  collect: { from: ['accepted'], to: ['collected'] },
  cancel: { from: ['placed', 'held', 'queued'], to: ['cancelled'] },
  pause: { from: ['queued', 'engraving'], to: ['queued', 'engraving'] },
  resume: { from: ['queued', 'engraving'], to: ['queued', 'engraving'] },
  alarm: { from: ['queued', 'engraving'], to: ['queued', 'engraving'] },
} as const satisfies Record<string, { from: readonly OrderStatus[]; to: readonly OrderStatus[] }>;

export type Command = keyof typeof transitions;

/** Whether a command may leave this state. */
export function mayLeave(command: Command, status: OrderStatus): boolean {
  return (transitions[command].from as readonly OrderStatus[]).includes(status);
}

/** States in which an order is not finished: what the board, the alarms and timeliness count. */
export const openStatuses = ['placed', 'held', 'queued', 'engraving'] as const;
