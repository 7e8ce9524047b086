import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { ListPage } from '../../lib/api/paged-list.ts';
import { type Column, DataTable } from './data-table.tsx';
import { NothingYet } from '../nothing-yet.tsx';
import { Trouble } from '../errors/trouble.tsx';
import { useSteadyRows } from './use-steady-rows.ts';
import { Waiting } from '../waiting.tsx';

interface Given<Row> {
  label: string;
  columns: Column<Row>[];
  /** An infinite query whose pages are `{items, nextCursor}`, as all lists are. */
  list: UseInfiniteQueryResult<InfiniteData<ListPage<Row>>>;
  rowKey: (row: Row) => string;
  empty: { title: string; why?: string };
  onOpen?: (row: Row) => void;
  isLate?: (row: Row) => boolean;
  /** Others change it while one reads: it doesn't move by itself then. */
  isLive?: boolean;
}

/** A list of the service: waits, fails, is empty, or is a table that can be read on. */
export function PagedTable<Row>({ list, empty, isLive = false, ...table }: Given<Row>) {
  const { t } = useTranslation();
  const { data, error, hasNextPage, isFetchingNextPage } = list;
  const { rows, waiting, show } = useSteadyRows(list, table.rowKey, isLive);
  if (error && !data) return <Trouble error={error} onRetry={() => void list.refetch()} />;
  if (!data) return <Waiting />;
  if (rows.length === 0) return <NothingYet {...empty} />;
  return (
    <>
      {error && <Trouble error={error} onRetry={() => void list.refetch()} />}
      <div role="status" className="steady">
        {waiting > 0 && (
          <Button type="primary" onClick={show}>
            {t('common.waitingRows', { n: waiting })}
          </Button>
        )}
      </div>
      <DataTable {...table} rows={rows} />
      <p className="table-foot">
        <span>{t('common.shown', { n: rows.length })}</span>
        {hasNextPage && (
          <Button loading={isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
            {t('common.more')}
          </Button>
        )}
      </p>
    </>
  );
}
