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
import type { Column } from '../../ui/data-table.tsx';
import { Moment } from '../../ui/moment.tsx';
import { PagedTable } from '../../ui/paged-table.tsx';
import { saveCsv } from '../../ui/save-csv.ts';
import { StatusTag } from '../../ui/status-tag.tsx';

type Row = Order['seals'][number] & { order: Order };

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
  const columns: Column<Row>[] = [
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

function toRows(order: Order): Row[] {
  return order.seals.map((seal) => ({ ...seal, order }));
}
