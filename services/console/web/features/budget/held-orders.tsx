import { engravingEndpoints } from '@seal/contracts/engraving/order-endpoints';
import type { Order } from '@seal/contracts/engraving/order';
import { useTranslation } from 'react-i18next';
import { call } from '../../lib/api/api.ts';
import { ordersKey } from '../../entities/order/orders-cache.ts';
import { usePagedList } from '../../lib/api/paged-list.ts';
import { useProject } from '../../lib/project-context.ts';
import type { Column } from '../../ui/table/data-table.tsx';
import { Moment } from '../../ui/time/moment.tsx';
import { PagedTable } from '../../ui/table/paged-table.tsx';

/** Orders that wait, for money or for terms; kept true by the live stream. */
export function HeldOrders({ count }: { count: number }) {
  const { t } = useTranslation();
  const { id: project } = useProject();
  const list = usePagedList([...ordersKey(project), 'page', 'held', count], (page, signal) =>
    call(engravingEndpoints.listOrders, {
      params: { project },
      query: { ...page, status: 'held' },
      signal,
    }),
  );
  const columns: Column<Order>[] = [
    { key: 'name', title: t('order.name'), cell: (it) => it.enterpriseName },
    { key: 'number', title: t('order.number'), cell: (it) => it.orderNumber },
    {
      key: 'registered',
      title: t('order.registered'),
      cell: (it) => <Moment at={it.registeredAt} />,
    },
    {
      key: 'why',
      title: t('common.reason'),
      cell: (it) => it.holdReason && t(`held.${it.holdReason}`),
    },
  ];
  return (
    <section className="section">
      <h2>{t('budget.held')}</h2>
      <PagedTable
        label={t('budget.held')}
        columns={columns}
        list={list}
        rowKey={({ id }) => id}
        isLive
        empty={{ title: t('budget.heldNone'), why: t('budget.heldNoneWhy') }}
      />
    </section>
  );
}
