import { OrderAct } from '@seal/contracts/engraving/order';
import type { Order } from './order.ts';
import { mayLeave } from './order-states.ts';

type Standing = Pick<Order, 'status' | 'paused' | 'completions' | 'overdueAt'>;

/**
 * The acts that an order is open to by its state alone, whoever asks. What was entered, the
 * project's terms and the time of the act may still refuse one.
 */
export function openActs(order: Standing): OrderAct[] {
  return OrderAct.options.filter((act) => mayLeave(act, order.status) && isOpen[act](order));
}

const always = () => true;
const unlessPaused = ({ paused }: Standing) => paused === null;

/** What an act asks for beside its state; `decide-*.ts` refuse by the same. */
const isOpen: Record<OrderAct, (order: Standing) => boolean> = {
  claim: unlessPaused,
  complete: unlessPaused,
  accept: always,
  collect: always,
  pause: ({ paused, completions, overdueAt }) =>
    paused === null && completions === 0 && overdueAt === null,
  resume: ({ paused }) => paused !== null,
  cancel: always,
};
