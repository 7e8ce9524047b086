import './hall.css';
import type { Order } from '@seal/contracts/engraving/order';
import { shortenEnterpriseName } from '@seal/kernel/mask';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { clockTime, minutesUntil } from '../../lib/format.ts';
import { useProject } from '../../lib/project-context.ts';
import { useServerTime } from '../../lib/api/server-clock.ts';
import { rateOf, useCompletionFigures } from '../../entities/order/use-completion-figures.ts';
import { useOpenOrders } from '../../entities/order/use-open-orders.ts';
import { HallColumn } from './hall-column.tsx';

/** Readable from five metres: large, few, and without full names. */
export function Screen() {
  const { t } = useTranslation();
  const { id: project, hall } = useProject();
  const making = useOpenOrders(project, ['queued', 'engraving']);
  const ready = useOpenOrders(project, ['accepted']);
  const { data: figures } = useCompletionFigures(project);
  const clock = useServerTime((now) => clockTime(now).slice(0, 5));
  const minute = useServerTime((now) => Math.floor(now / 60_000));
  const until = ({ dueAt }: Order) => {
    const left = dueAt === null ? 0 : minutesUntil(dueAt, minute * 60_000);
    return left > 0 ? t('hall.minutes', { n: left }) : t('hall.soon');
  };
  const line = (order: Order, detail: string) => ({
    id: order.id,
    name: shortenEnterpriseName(order.enterpriseName),
    detail,
  });
  return (
    <main className="hall">
      <header className="hall-head">
        <h1>{t('hall.title')}</h1>
        <p>
          {t('hall.onTime')} <strong>{rateOf(figures?.today)}</strong>
        </p>
        <p className="hall-clock">{clock}</p>
      </header>
      <div className="hall-columns">
        <HallColumn
          title={t('hall.engraving')}
          lines={(making.data ?? []).map((order) => line(order, until(order)))}
        />
        <HallColumn
          title={t('hall.ready')}
          isReady
          lines={(ready.data ?? []).map((order) => line(order, hall.window))}
        />
      </div>
      <Link className="hall-back no-print" to={`/p/${project}/`}>
        {t('hall.back')}
      </Link>
    </main>
  );
}
