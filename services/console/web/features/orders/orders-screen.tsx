import { engravingEndpoints } from '@seal/contracts/endpoints/engraving';
import { OrderStatus } from '@seal/contracts/order';
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Input } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type NavigateOptions, useNavigationType, useSearchParams } from 'react-router';
import { call } from '../../lib/api.ts';
import { ordersKey } from '../../lib/orders-cache.ts';
import { useProject } from '../../lib/project-context.ts';
import { Chips } from '../../ui/chips.tsx';
import { Page } from '../../ui/page.tsx';
import { PagedTable } from '../../ui/paged-table.tsx';
import { ExportOrders } from './export-orders.tsx';
import { OrderDrawer } from './order-drawer.tsx';
import { useOrderColumns } from './use-order-columns.tsx';

/** Shorter asks while one is still typing. */
const TYPING_MS = 250;

/** What is chosen stands in the address, so that it can be shared and gone back to. */
export function Screen() {
  const { t } = useTranslation();
  const { id: project } = useProject();
  const [address, setAddress] = useSearchParams();
  const status = (address.get('status') ?? '').split(',').filter((it) => it !== '');
  const isLate = address.get('late') === 'true';
  const q = address.get('q') ?? '';
  const open = address.get('order');
  const [typed, setTyped] = useState(q);
  const set = (name: string, value: string, options?: NavigateOptions) =>
    setAddress((before) => {
      const after = new URLSearchParams(before);
      if (value === '') after.delete(name);
      else after.set(name, value);
      return after;
    }, options);
  useEffect(() => {
    if (typed.trim() === q) return undefined;
    // A step back leads to the screen before, not to half a word.
    const soon = setTimeout(() => set('q', typed.trim(), { replace: true }), TYPING_MS);
    return () => clearTimeout(soon);
    // oxlint-disable-next-line react/exhaustive-deps -- only typing starts the wait
  }, [typed]);
  const cameBack = useNavigationType() === 'POP';
  useEffect(() => {
    if (cameBack) setTyped(q);
  }, [cameBack, q]);
  const filter = {
    ...(status.length > 0 ? { status: status.join(',') } : {}),
    ...(isLate ? { late: 'true' as const } : {}),
    ...(q === '' ? {} : { q }),
  };
  const list = useInfiniteQuery({
    queryKey: [...ordersKey(project), 'page', filter],
    queryFn: ({ pageParam, signal }) =>
      call(engravingEndpoints.listOrders, {
        params: { project },
        query: { ...filter, limit: '50', ...(pageParam === '' ? {} : { cursor: pageParam }) },
        signal,
      }),
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor,
    placeholderData: keepPreviousData,
  });
  const counts = useQuery({
    queryKey: [...ordersKey(project), 'counts'],
    queryFn: () => call(engravingEndpoints.countOrders, { params: { project } }),
  });
  const states = OrderStatus.options.map((value) => ({
    value,
    text: t(`status.${value}`),
    count: counts.data?.byStatus[value],
  }));
  const lateOption = { value: 'late', text: t('orders.lateOnly'), count: counts.data?.late };
  return (
    <Page title={t('orders.title')} extra={<ExportOrders filter={filter} />}>
      <div className="bar no-print">
        <Input
          className="bar-search"
          type="search"
          allowClear
          aria-label={t('orders.search')}
          placeholder={t('orders.hint')}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
        <Chips
          label={t('orders.states')}
          options={states}
          chosen={status as OrderStatus[]}
          onChange={(chosen) => set('status', chosen.join(','))}
        />
        <Chips
          label={t('orders.lateOnly')}
          options={[lateOption]}
          chosen={isLate ? ['late'] : []}
          onChange={(chosen) => set('late', chosen.length > 0 ? 'true' : '')}
        />
      </div>
      <PagedTable
        label={t('orders.title')}
        columns={useOrderColumns()}
        list={list}
        rowKey={({ id }) => id}
        empty={{ title: t('orders.empty'), why: t('orders.emptyWhy') }}
        isLate={({ late }) => late}
        onOpen={({ id }) => set('order', id)}
      />
      {open && <OrderDrawer id={open} onClose={() => set('order', '')} />}
    </Page>
  );
}
