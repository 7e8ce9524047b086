import type { Case } from '@seal/contracts/engraving/after-sales';
import { caseEndpoints } from '@seal/contracts/engraving/case-endpoints';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../lib/account-context.ts';
import type { Column } from '../../ui/table/data-table.tsx';
import { Moment } from '../../ui/time/moment.tsx';

export function useCaseColumns(onClose: (it: Case) => void): Column<Case>[] {
  const { t } = useTranslation();
  const may = useMay();
  const stateOf = ({ closedAt, overdue, conforms }: Case) => {
    if (closedAt === null) return overdue ? `! ${t('cases.stateOverdue')}` : t('cases.stateOpen');
    const found = t(conforms ? 'cases.conforms' : 'cases.notConforms');
    return `${t('cases.stateClosed')} · ${found}`;
  };
  const mayClose = may(caseEndpoints.closeCase.access);
  const close: Column<Case> = {
    key: 'close',
    title: '',
    cell: (it) =>
      it.closedAt === null && <Button onClick={() => onClose(it)}>{t('cases.close')}</Button>,
  };
  return [
    { key: 'what', title: t('cases.what'), cell: ({ what }) => what },
    {
      key: 'kind',
      title: t('cases.kind'),
      cell: ({ kind }) => t(kind === 'docking' ? 'cases.docking' : 'cases.afterSales'),
      sort: ({ kind }) => kind,
    },
    {
      key: 'opened',
      title: t('cases.openedAt'),
      cell: ({ openedAt }) => <Moment at={openedAt} />,
      sort: ({ openedAt }) => openedAt,
    },
    { key: 'due', title: t('cases.due'), cell: ({ dueAt }) => <Moment at={dueAt} /> },
    { key: 'state', title: t('cases.state'), cell: stateOf },
    { key: 'outcome', title: t('cases.outcome'), cell: ({ outcome }) => outcome ?? '—' },
    ...(mayClose ? [close] : []),
  ];
}
