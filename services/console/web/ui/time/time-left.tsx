import type { Order } from '@seal/contracts/engraving/order';
import { useTimeLeft } from './use-time-left.ts';

/** A countdown in colour and words. */
export function TimeLeft({ order }: { order: Pick<Order, 'dueAt' | 'paused'> }) {
  const { urgency, text, word } = useTimeLeft(order);
  return (
    <span className={`left left-${urgency}`}>
      <span className="left-figure">{text}</span>
      <span className="left-word">{word}</span>
    </span>
  );
}
