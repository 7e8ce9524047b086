import { engravingEndpoints } from '@seal/contracts/engraving/order-endpoints';
import { useTranslation } from 'react-i18next';
import { call } from '../../lib/api/api.ts';
import { ordersKey } from '../../entities/order/orders-cache.ts';
import { hasRows, usePagedList } from '../../lib/api/paged-list.ts';
import { useProject } from '../../lib/project-context.ts';
import { Page } from '../../ui/page.tsx';
import { PagedTable } from '../../ui/table/paged-table.tsx';
import { ExportOrders } from './export-orders.tsx';
import { OrderFilters } from './order-filters.tsx';
import { OrderDrawer } from './order-drawer.tsx';
import { useOrderFilter } from './use-order-filter.ts';
import { useOrderColumns } from './use-order-columns.tsx';

/** All orders of the project: searched, filtered, and each opened in a drawer. */
export function Screen() {
  const { t } = useTranslation();
  const { id: project } = useProject();
  const chosen = useOrderFilter();
  const { filter, open, set } = chosen;
  const list = usePagedList(
    [...ordersKey(project), 'page', filter],
    (page, signal) =>
      call(engravingEndpoints.listOrders, {
        params: { project },
        query: { ...filter, ...page },
        signal,
      }),
    'keep',
  );
  return (
    <Page title={t('orders.title')} extra={hasRows(list) && <ExportOrders filter={filter} />}>
      <OrderFilters chosen={chosen} />
      <PagedTable
        label={t('orders.title')}
        columns={useOrderColumns()}
        list={list}
        rowKey={({ id }) => id}
        empty={{ title: t('orders.empty'), why: t('orders.emptyWhy') }}
        isLate={({ late }) => late}
        isLive
        onOpen={({ id }) => set('order', id)}
      />
      {open && <OrderDrawer id={open} onClose={() => set('order', '')} />}
    </Page>
  );
}
