import type { Order } from '@seal/contracts/engraving/order';
import { useTranslation } from 'react-i18next';
import { fullTime, shortTime } from '../../lib/format.ts';
import { useServerTime } from '../../lib/api/server-clock.ts';

/** The due time in very large figures. */
export function DueLarge({ dueAt }: Pick<Order, 'dueAt'>) {
  const { t } = useTranslation();
  const text = useServerTime((now) => (dueAt === null ? '—' : shortTime(dueAt, now)));
  if (dueAt === null) return <p className="faint">{t('order.noDue')}</p>;
  return (
    <time className="due-large" dateTime={dueAt} title={fullTime(dueAt)}>
      {text}
    </time>
  );
}
