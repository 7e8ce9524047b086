import { engravingEndpoints } from '@seal/contracts/engraving/order-endpoints';
import type { Order } from '@seal/contracts/engraving/order';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../lib/api/api.ts';
import { fullTime } from '../../lib/format.ts';
import { ordersKey } from '../../entities/order/orders-cache.ts';
import {
  hasRows,
  MOST_PAGES_SAVED,
  type ReadPage,
  readAllPages,
  usePagedList,
} from '../../lib/api/paged-list.ts';
import { useProject } from '../../lib/project-context.ts';
import { OrderSearch } from '../../entities/order/order-search.tsx';
import { PagedTable } from '../../ui/table/paged-table.tsx';
import { SaveAll } from '../../ui/table/save-all.tsx';
import { type LedgerRow, useLedgerColumns } from './use-ledger-columns.tsx';

const DONE = 'completed,accepted,collected';

/** A row a seal, as the engraver's ledger has them. */
export function LedgerTable() {
  const { t } = useTranslation();
  const { id: project } = useProject();
  const [q, setQ] = useState('');
  const readPage: ReadPage<LedgerRow> = async (page, signal) => {
    const found = q.trim() === '' ? {} : { q: q.trim() };
    const { items, nextCursor } = await call(engravingEndpoints.listOrders, {
      params: { project },
      query: { ...page, ...found, status: DONE },
      signal,
    });
    return { items: items.flatMap(toRows), nextCursor };
  };
  const list = usePagedList([...ordersKey(project), 'page', 'ledger', q], readPage, 'keep');
  const columns = useLedgerColumns();
  const readTable = async () => [
    columns.slice(0, 7).map(({ title }) => title),
    ...(await readAllPages(readPage, MOST_PAGES_SAVED)).map((it) => [
      it.order.enterpriseName,
      it.order.orderNumber,
      t(`seals.${it.kind}`),
      it.sealCode,
      t(`materials.${it.material}`),
      it.order.completedAt === null ? '' : fullTime(it.order.completedAt),
      it.order.wallMinutes ?? '',
    ]),
  ];
  return (
    <>
      <div className="bar no-print">
        <OrderSearch value={q} onType={setQ} />
        {hasRows(list) && <SaveAll name={`${t('ledger.title')}.csv`} read={readTable} />}
      </div>
      <PagedTable
        label={t('ledger.title')}
        columns={columns}
        list={list}
        rowKey={(it) => `${it.order.id} ${it.kind}`}
        empty={{ title: t('ledger.empty'), why: t('ledger.emptyWhy') }}
        isLate={(it) => it.order.late}
      />
    </>
  );
}

function toRows(order: Order): LedgerRow[] {
  return order.seals.map((seal) => ({ ...seal, order }));
}
