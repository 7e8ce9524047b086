import {
  orderHistoryEndpoints,
  registrationHistoryEndpoints,
} from '@seal/contracts/common/audit-endpoints';
import type { HistoryStep } from '@seal/contracts/common/history';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { call } from '../../lib/api/api.ts';
import { fullTime } from '../../lib/format.ts';
import {
  hasRows,
  MOST_PAGES_SAVED,
  readAllPages,
  type ReadPage,
  usePagedList,
} from '../../lib/api/paged-list.ts';
import { useProject } from '../../lib/project-context.ts';
import type { Column } from '../../ui/table/data-table.tsx';
import { Moment } from '../../ui/time/moment.tsx';
import { PagedTable } from '../../ui/table/paged-table.tsx';
import { SaveAll } from '../../ui/table/save-all.tsx';
import { useStepWords } from './use-step-words.ts';

export type Of = 'orders' | 'registrations';

const rowOf = {
  orders: orderHistoryEndpoints.listOrderHistory,
  registrations: registrationHistoryEndpoints.listRegistrationHistory,
};

interface Given {
  of: Of;
  filter: { from: string; until: string; actor?: string; act?: string };
  label: string;
  empty: { title: string; why: string };
}

/** Steps of many records, newest first. */
export function HistoryTable({ of, filter, label, empty }: Given) {
  const { t } = useTranslation();
  const { id: project } = useProject();
  const wordOf = useStepWords(of);
  const read: ReadPage<HistoryStep> = (page, signal) => {
    const query = { ...page, ...filter };
    return call(rowOf[of], { params: { project }, query, ...(signal ? { signal } : {}) });
  };
  const list = usePagedList(['history', project, of, filter], read, 'keep');
  const columns: Column<HistoryStep>[] = [
    { key: 'at', title: t('audit.at'), cell: ({ at }) => <Moment at={at} /> },
    { key: 'actor', title: t('audit.actor'), cell: ({ actor }) => actor },
    { key: 'act', title: t('audit.act'), cell: ({ act }) => wordOf(act) },
    {
      key: 'record',
      title: t('audit.record'),
      cell: ({ enterpriseName, recordId }) =>
        of === 'orders' ? (
          <Link to={`../orders?order=${recordId}`}>{enterpriseName}</Link>
        ) : (
          enterpriseName
        ),
    },
    { key: 'number', title: t('audit.number'), cell: ({ number }) => number },
    { key: 'note', title: t('audit.reason'), cell: ({ note }) => note ?? '—' },
  ];
  async function readAll() {
    const steps = await readAllPages(read, MOST_PAGES_SAVED);
    const head = columns.map(({ title }) => title);
    return [
      head,
      ...steps.map((it) => [
        fullTime(it.at),
        it.actor,
        wordOf(it.act),
        it.enterpriseName,
        it.number,
        it.note ?? '',
      ]),
    ];
  }
  return (
    <>
      <PagedTable
        label={label}
        columns={columns}
        list={list}
        rowKey={({ recordId, version }) => `${recordId} ${version}`}
        empty={empty}
      />
      {hasRows(list) && <SaveAll name={`${label} ${filter.from} ${filter.until}`} read={readAll} />}
    </>
  );
}
