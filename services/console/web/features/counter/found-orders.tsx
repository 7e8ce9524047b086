import type { Order } from '@seal/contracts/engraving/order';
import { useTranslation } from 'react-i18next';
import { StatusTag } from '../../entities/order/status-tag.tsx';

export function FoundOrders(it: { orders: readonly Order[]; onChoose: (id: string) => void }) {
  const { t } = useTranslation();
  return (
    <section className="card">
      <h2>{t('counter.many')}</h2>
      <ul className="seal-list">
        {it.orders.map((order) => (
          <li key={order.id}>
            <button type="button" className="link" onClick={() => it.onChoose(order.id)}>
              {order.enterpriseName}
            </button>
            <span className="figure">{order.orderNumber}</span>
            <StatusTag status={order.status} late={order.late} />
          </li>
        ))}
      </ul>
    </section>
  );
}
