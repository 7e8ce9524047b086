import { EntryKind, type LedgerEntry } from '@seal/contracts/finance/budget';
import { budgetEndpoints } from '@seal/contracts/finance/budget-endpoints';
import { formatYuan } from '@seal/kernel/money';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../lib/api/api.ts';
import { usePagedList } from '../../lib/api/paged-list.ts';
import { useProject } from '../../lib/project-context.ts';
import { Chips } from '../../ui/chips.tsx';
import type { Column } from '../../ui/table/data-table.tsx';
import { Moment } from '../../ui/time/moment.tsx';
import { PagedTable } from '../../ui/table/paged-table.tsx';

/** The balance that an entry is about; an accrual also takes away what was committed. */
const amountOf: Record<EntryKind, (it: LedgerEntry) => number> = {
  opening: (it) => it.adjustedFen,
  appropriation: (it) => it.adjustedFen,
  commitment: (it) => it.committedFen,
  'commitment-release': (it) => it.committedFen,
  accrual: (it) => it.accruedFen,
  'accrual-reversal': (it) => it.accruedFen,
  invoice: (it) => it.invoicedFen,
  settlement: (it) => it.settledFen,
  payment: (it) => it.paidFen,
};

/** The append-only ledger: what made the figures what they are. */
export function LedgerEntries() {
  const { t } = useTranslation();
  const { id: project } = useProject();
  const [kind, setKind] = useState<EntryKind>();
  const list = usePagedList(
    ['budget', project, 'entries', kind],
    (page, signal) =>
      call(budgetEndpoints.listLedgerEntries, {
        params: { project },
        query: { ...page, ...(kind ? { kind } : {}) },
        signal,
      }),
    'keep',
  );
  return (
    <section className="section">
      <h2>{t('budget.entries')}</h2>
      <div className="bar">
        <Chips
          label={t('budget.entryKinds')}
          options={EntryKind.options.map((value) => ({ value, text: t(`budget.kinds.${value}`) }))}
          chosen={kind ? [kind] : []}
          onChange={(chosen) => setKind(chosen.find((it) => it !== kind))}
        />
      </div>
      <PagedTable
        label={t('budget.entries')}
        columns={useEntryColumns()}
        list={list}
        rowKey={({ id }) => id}
        empty={{ title: t('budget.entriesEmpty'), why: t('budget.entriesEmptyWhy') }}
      />
    </section>
  );
}

function useEntryColumns(): Column<LedgerEntry>[] {
  const { t } = useTranslation();
  const amount = (it: LedgerEntry) => amountOf[it.kind](it);
  return [
    { key: 'at', title: t('budget.at'), cell: ({ at }) => <Moment at={at} />, sort: (it) => it.at },
    { key: 'kind', title: t('budget.kind'), cell: ({ kind }) => t(`budget.kinds.${kind}`) },
    {
      key: 'amount',
      title: t('budget.amount'),
      cell: (it) => formatYuan(amount(it)),
      sort: amount,
      right: true,
    },
    { key: 'month', title: t('budget.month'), cell: ({ month }) => month ?? '—' },
    {
      key: 'document',
      title: t('budget.document'),
      cell: ({ documentNumber }) => documentNumber ?? '—',
    },
    { key: 'note', title: t('common.note'), cell: ({ note }) => note ?? '—' },
    { key: 'actor', title: t('budget.actor'), cell: ({ actor }) => actor },
  ];
}
