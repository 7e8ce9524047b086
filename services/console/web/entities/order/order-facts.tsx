import type { Order } from '@seal/contracts/engraving/order';
import { useTranslation } from 'react-i18next';
import { Moment } from '../../ui/time/moment.tsx';
import { StatusTag } from './status-tag.tsx';
import { TimeLeft } from '../../ui/time/time-left.tsx';

const RUNNING = ['queued', 'engraving'];

/** Whose order it is and where it stands. */
export function OrderFacts({ order }: { order: Order }) {
  const { t } = useTranslation();
  return (
    <dl className="facts">
      <dt>{t('order.state')}</dt>
      <dd>
        <StatusTag status={order.status} late={order.late} />
        {order.rework > 0 && <> · {t('order.rework', { n: order.rework })}</>}
        {order.holdReason && <div>{t(`held.${order.holdReason}`)}</div>}
      </dd>
      {RUNNING.includes(order.status) && (
        <>
          <dt>{t('order.left')}</dt>
          <dd>
            <TimeLeft order={order} />
          </dd>
        </>
      )}
      <dt>{t('order.number')}</dt>
      <dd className="figure">{order.orderNumber}</dd>
      <dt>{t('order.code')}</dt>
      <dd className="figure">{order.uscc}</dd>
      <dt>{t('order.case')}</dt>
      <dd>{order.caseNumber}</dd>
      <dt>{t('order.registered')}</dt>
      <dd>
        <Moment at={order.registeredAt} />
      </dd>
      {order.claimedBy && (
        <>
          <dt>{t('order.claimedBy')}</dt>
          <dd>{order.claimedBy}</dd>
        </>
      )}
      {order.collector && (
        <>
          <dt>{t('order.collector')}</dt>
          <dd>
            {order.collector.name} · {order.collector.checkedBy}
          </dd>
        </>
      )}
      {order.publicPath && (
        <>
          <dt>{t('order.publicPage')}</dt>
          <dd>
            <a href={order.publicPath} target="_blank" rel="noreferrer">
              {order.publicPath.slice(0, 24)}…
            </a>
          </dd>
        </>
      )}
    </dl>
  );
}
