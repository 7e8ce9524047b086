import { Drawer } from 'antd';
import { useTranslation } from 'react-i18next';
import { useProject } from '../../lib/project-context.ts';
import { useOrder } from '../../entities/order/use-order.ts';
import { DueLarge } from '../../ui/time/due-large.tsx';
import { OrderDerivation } from '../../entities/order/order-derivation.tsx';
import { OrderFacts } from '../../entities/order/order-facts.tsx';
import { OrderSeals } from '../../entities/seal/order-seals.tsx';
import { OrderTimeline } from '../../entities/order/order-timeline.tsx';
import { Trouble } from '../../ui/errors/trouble.tsx';
import { Waiting } from '../../ui/waiting.tsx';
import { OrderActs } from './order-acts.tsx';

/** One order whole: when it is due and why, its seals, its history, what may be done now. */
export function OrderDrawer({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = useTranslation();
  const { id: project } = useProject();
  const { data: order, error, refetch } = useOrder(project, id);
  return (
    <Drawer open size={520} title={order?.enterpriseName ?? '…'} onClose={onClose}>
      {error && <Trouble error={error} onRetry={() => void refetch()} />}
      {!order && !error && <Waiting />}
      {order && (
        <>
          <p className="faint">{t('order.due')}</p>
          <DueLarge dueAt={order.dueAt} />
          <section className="section">
            <OrderFacts order={order} />
          </section>
          <section className="section">
            <OrderActs order={order} />
          </section>
          <section className="section">
            <h2>{t('order.seals')}</h2>
            <OrderSeals order={order} />
          </section>
          <section className="section">
            <h2>{t('order.derivation')}</h2>
            <OrderDerivation order={order} />
          </section>
          <section className="section">
            <h2>{t('order.timeline')}</h2>
            <OrderTimeline history={order.history} />
          </section>
        </>
      )}
    </Drawer>
  );
}
