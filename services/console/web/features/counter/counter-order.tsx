import { engravingDocumentEndpoints } from '@seal/contracts/common/document-endpoints';
import type { Order } from '@seal/contracts/engraving/order';
import { App } from 'antd';
import { useTranslation } from 'react-i18next';
import { addressOf } from '../../lib/api/api.ts';
import { useProject } from '../../lib/project-context.ts';
import { useOrder } from '../../entities/order/use-order.ts';
import { OrderFacts } from '../../entities/order/order-facts.tsx';
import { OrderTimeline } from '../../entities/order/order-timeline.tsx';
import { printDocument } from '../../ui/print-document.ts';
import { SlipButton } from '../../entities/order/slip-button.tsx';
import { Trouble } from '../../ui/errors/trouble.tsx';
import { Waiting } from '../../ui/waiting.tsx';
import { AcceptForm } from './accept-form.tsx';
import { CollectForm } from './collect-form.tsx';

/** One order at the counter: what is next to do, and beside it what it is about. */
export function CounterOrder({ id, onDone }: { id: string; onDone: () => void }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const { id: project } = useProject();
  const { data: order, error, refetch } = useOrder(project, id);
  if (error) return <Trouble error={error} onRetry={() => void refetch()} />;
  if (!order) return <Waiting />;
  const mayAccept = order.allowedActs.includes('accept');
  const mayCollect = order.allowedActs.includes('collect');
  const accepted = ({ status }: Order) => {
    const isPassed = status === 'accepted';
    void message.success(t(isPassed ? 'counter.acceptDone' : 'counter.reworkDone'));
    if (!isPassed) onDone();
  };
  const collected = () => {
    void message.success(t('counter.collectDone'));
    const row = engravingDocumentEndpoints.printCollectionSlip;
    printDocument(addressOf(row, { project, order: id }));
    onDone();
  };
  return (
    <div className="two-columns">
      <section className="card">
        <h2 className="counter-name">{order.enterpriseName}</h2>
        {mayAccept && <AcceptForm order={order} onDone={accepted} />}
        {mayCollect && <CollectForm order={order} onDone={collected} />}
        {!mayAccept && !mayCollect && <p className="counter-wait">{t('counter.wait')}</p>}
        {order.status === 'collected' && <SlipButton slip="collectionSlip" order={order.id} />}
      </section>
      <aside className="card">
        <OrderFacts order={order} />
        <section className="section">
          <h2>{t('order.timeline')}</h2>
          <OrderTimeline history={order.history} />
        </section>
      </aside>
    </div>
  );
}
