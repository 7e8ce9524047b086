import { engravingEndpoints } from '@seal/contracts/engraving/order-endpoints';
import type { Order } from '@seal/contracts/engraving/order';
import { useTranslation } from 'react-i18next';
import { call, type Given } from '../../lib/api/api.ts';
import { fullTime } from '../../lib/format.ts';
import { MOST_PAGES_SAVED, readAllPages } from '../../lib/api/paged-list.ts';
import { useProject } from '../../lib/project-context.ts';
import { SaveAll } from '../../ui/table/save-all.tsx';

type Filter = NonNullable<Given<typeof engravingEndpoints.listOrders>['query']>;

/** Saves all that the filter finds, not only what is shown. */
export function ExportOrders({ filter }: { filter: Filter }) {
  const { t } = useTranslation();
  const { id: project } = useProject();
  const time = (at: string | null) => (at === null ? '' : fullTime(at));
  const readTable = async () => {
    const found = await readAllPages<Order>(
      (page) =>
        call(engravingEndpoints.listOrders, { params: { project }, query: { ...filter, ...page } }),
      MOST_PAGES_SAVED,
    );
    const head = ['number', 'name', 'code', 'case', 'state', 'late'] as const;
    const times = ['registered', 'due', 'completed', 'collected'] as const;
    return [
      [...head, ...times].map((key) => t(`order.${key}`)),
      ...found.map((it) => [
        it.orderNumber,
        it.enterpriseName,
        it.uscc,
        it.caseNumber,
        t(`status.${it.status}`),
        it.late ? t('common.yes') : t('common.no'),
        ...[it.registeredAt, it.dueAt, it.completedAt, it.collectedAt].map(time),
      ]),
    ];
  };
  return <SaveAll name={`${t('orders.title')}.csv`} read={readTable} />;
}
