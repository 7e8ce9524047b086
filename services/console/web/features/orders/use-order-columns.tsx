import type { Order } from '@seal/contracts/engraving/order';
import { useTranslation } from 'react-i18next';
import type { Column } from '../../ui/table/data-table.tsx';
import { Moment } from '../../ui/time/moment.tsx';
import { StatusTag } from '../../entities/order/status-tag.tsx';

const time = (at: string | null) => (at === null ? Number.MAX_SAFE_INTEGER : Date.parse(at));

export function useOrderColumns(): Column<Order>[] {
  const { t } = useTranslation();
  return [
    {
      key: 'name',
      title: t('order.name'),
      cell: (it) => it.enterpriseName,
      sort: (it) => it.enterpriseName,
    },
    {
      key: 'number',
      title: t('order.number'),
      cell: (it) => <span className="figure">{it.orderNumber}</span>,
      sort: (it) => it.orderNumber,
    },
    { key: 'code', title: t('order.code'), cell: (it) => it.uscc, sort: (it) => it.uscc },
    {
      key: 'state',
      title: t('order.state'),
      cell: (it) => <StatusTag status={it.status} late={it.late} />,
      sort: (it) => it.status,
    },
    {
      key: 'registered',
      title: t('order.registered'),
      cell: (it) => <Moment at={it.registeredAt} />,
      sort: (it) => time(it.registeredAt),
    },
    {
      key: 'due',
      title: t('order.due'),
      cell: (it) => <Moment at={it.dueAt} />,
      sort: (it) => time(it.dueAt),
    },
    {
      key: 'completed',
      title: t('order.completed'),
      cell: (it) => <Moment at={it.completedAt} />,
      sort: (it) => time(it.completedAt),
    },
  ];
}
