import type { Order } from '@seal/contracts/engraving/order';
import { useTranslation } from 'react-i18next';
import type { Column } from '../../ui/table/data-table.tsx';
import { Moment } from '../../ui/time/moment.tsx';
import { StatusTag } from '../../entities/order/status-tag.tsx';

/** A seal, with the order it belongs to. */
export type LedgerRow = Order['seals'][number] & { order: Order };

export function useLedgerColumns(): Column<LedgerRow>[] {
  const { t } = useTranslation();
  return [
    { key: 'name', title: t('order.name'), cell: (it) => it.order.enterpriseName },
    { key: 'number', title: t('order.number'), cell: (it) => it.order.orderNumber },
    { key: 'kind', title: t('order.seals'), cell: (it) => t(`seals.${it.kind}`) },
    {
      key: 'code',
      title: t('order.sealCode'),
      cell: (it) => it.sealCode,
      sort: (it) => it.sealCode,
    },
    { key: 'material', title: t('order.material'), cell: (it) => t(`materials.${it.material}`) },
    {
      key: 'done',
      title: t('order.completed'),
      cell: (it) => <Moment at={it.order.completedAt} />,
    },
    { key: 'took', title: t('ledger.wall'), cell: (it) => it.order.wallMinutes, right: true },
    {
      key: 'state',
      title: t('order.state'),
      cell: (it) => <StatusTag status={it.order.status} late={it.order.late} />,
    },
  ];
}
