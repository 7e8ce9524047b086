import type { Order } from '@seal/contracts/engraving/order';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useProject } from '../../lib/project-context.ts';
import { useOpenOrders } from '../../entities/order/use-open-orders.ts';
import { type Column, DataTable } from '../../ui/table/data-table.tsx';
import { NothingYet } from '../../ui/nothing-yet.tsx';
import { Page } from '../../ui/page.tsx';
import { StatusTag } from '../../entities/order/status-tag.tsx';
import { Trouble } from '../../ui/errors/trouble.tsx';
import { Waiting } from '../../ui/waiting.tsx';

/** What failed acceptance and is engraved again, with why. */
export function Screen() {
  const { t } = useTranslation();
  const { id: project } = useProject();
  const { data, error, refetch } = useOpenOrders(project, ['engraving', 'completed']);
  const orders = (data ?? []).filter(({ rework }) => rework > 0);
  const columns: Column<Order>[] = [
    {
      key: 'name',
      title: t('order.name'),
      cell: (it) => <Link to={`../orders?order=${it.id}`}>{it.enterpriseName}</Link>,
      sort: (it) => it.enterpriseName,
    },
    { key: 'number', title: t('order.number'), cell: (it) => it.orderNumber },
    { key: 'state', title: t('order.state'), cell: (it) => <StatusTag status={it.status} /> },
    {
      key: 'times',
      title: t('rework.times'),
      cell: (it) => it.rework,
      sort: (it) => it.rework,
      right: true,
    },
    {
      key: 'why',
      title: t('rework.why'),
      cell: (it) =>
        it.seals
          .filter(({ passed }) => passed === false)
          .map(({ kind, note }) => `${t(`seals.${kind}`)}${t('common.colon')}${note ?? ''}`)
          .join(t('common.semicolon')),
    },
  ];
  return (
    <Page title={t('rework.title')}>
      {error && <Trouble error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Waiting />}
      {data && orders.length === 0 && (
        <NothingYet title={t('rework.empty')} why={t('rework.emptyWhy')} />
      )}
      {orders.length > 0 && (
        <DataTable
          label={t('rework.title')}
          columns={columns}
          rows={orders}
          rowKey={({ id }) => id}
        />
      )}
    </Page>
  );
}
