import type { Order } from '@seal/contracts/order';
import { useTranslation } from 'react-i18next';
import type { Texts } from '../texts/same-keys.ts';
import { Moment } from './moment.tsx';

/** Each step of an order: what, who, when. */
export function OrderTimeline({ history }: Pick<Order, 'history'>) {
  const { t, i18n } = useTranslation();
  const wordOf = (act: string) =>
    i18n.exists(`acts.${act}`) ? t(`acts.${act as keyof Texts['acts']}`) : act;
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
