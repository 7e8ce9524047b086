import type { Order } from '@seal/contracts/engraving/order';
import { Moment } from '../../ui/time/moment.tsx';
import { useActWords } from './use-act-words.ts';

/** Each step of an order: what, who, when. */
export function OrderTimeline({ history }: Pick<Order, 'history'>) {
  const wordOf = useActWords();
  return (
    <ol className="timeline">
      {history.map(({ version, act, actor, at, note }) => (
        <li key={version}>
          <strong>{wordOf(act)}</strong> · <Moment at={at} /> ·{' '}
          <span className="faint">{actor}</span>
          {note && <div className="faint">{note}</div>}
        </li>
      ))}
    </ol>
  );
}
