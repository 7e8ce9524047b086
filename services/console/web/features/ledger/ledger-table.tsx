import { engravingEndpoints } from '@seal/contracts/endpoints/engraving';
import type { Order } from '@seal/contracts/order';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../lib/api.ts';
import { fullTime } from '../../lib/format.ts';
import { ordersKey } from '../../lib/orders-cache.ts';
import { useProject } from '../../lib/project-context.ts';
import { PagedTable } from '../../ui/paged-table.tsx';
import { saveCsv } from '../../ui/save-csv.ts';
import { type LedgerRow, useLedgerColumns } from './use-ledger-columns.tsx';

const DONE = 'completed,accepted,collected';

/** A row a seal, as the engraver's ledger has them. */
export function LedgerTable() {
  const { t } = useTranslation();
  const { id: project } = useProject();
  const [q, setQ] = useState('');
  const list = useInfiniteQuery({
    queryKey: [...ordersKey(project), 'page', 'ledger', q],
    queryFn: async ({ pageParam, signal }) => {
      const cursor = pageParam === '' ? {} : { cursor: pageParam };
      const found = q.trim() === '' ? {} : { q: q.trim() };
      const query = { status: DONE, limit: '50', ...cursor, ...found };
      const page = await call(engravingEndpoints.listOrders, {
        params: { project },
        query,
        signal,
      });
      return { ...page, items: page.items.flatMap(toRows) };
    },
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });
  const columns = useLedgerColumns();
  const save = () => {
    const rows = list.data?.pages.flatMap(({ items }) => items) ?? [];
    saveCsv(`${t('ledger.title')}.csv`, [
      columns.slice(0, 7).map(({ title }) => title),
      ...rows.map((it) => [
        it.order.enterpriseName,
        it.order.orderNumber,
        t(`seals.${it.kind}`),
        it.sealCode,
        t(`materials.${it.material}`),
        it.order.completedAt === null ? '' : fullTime(it.order.completedAt),
        it.order.wallMinutes ?? '',
      ]),
    ]);
  };
  return (
    <>
      <div className="bar no-print">
        <Input
          className="bar-search"
          type="search"
          allowClear
          aria-label={t('orders.search')}
          placeholder={t('orders.hint')}
          value={q}
          onChange={(event) => setQ(event.target.value)}
        />
        <Button onClick={save}>{t('common.export')}</Button>
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
