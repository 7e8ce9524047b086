import { settlementEndpoints } from '@seal/contracts/finance/month-end-endpoints';
import type { Payment } from '@seal/contracts/finance/settlement';
import { formatYuan } from '@seal/kernel/money';
import { useTranslation } from 'react-i18next';
import { call } from '../../lib/api/api.ts';
import { usePagedList } from '../../lib/api/paged-list.ts';
import { useProject } from '../../lib/project-context.ts';
import type { Column } from '../../ui/table/data-table.tsx';
import { Moment } from '../../ui/time/moment.tsx';
import { PagedTable } from '../../ui/table/paged-table.tsx';
import { monthsKey } from './use-months.ts';

/** What was paid for a month, by voucher; money that came back is negative. */
export function MonthPayments({ month }: { month: string }) {
  const { t } = useTranslation();
  const { id: project } = useProject();
  const list = usePagedList([...monthsKey(project), month, 'payments'], (page, signal) =>
    call(settlementEndpoints.listPayments, {
      params: { project },
      query: { ...page, month },
      signal,
    }),
  );
  const columns: Column<Payment>[] = [
    { key: 'voucher', title: t('month.voucher'), cell: ({ voucherNumber }) => voucherNumber },
    { key: 'on', title: t('month.paidOn'), cell: ({ paidOn }) => paidOn },
    {
      key: 'amount',
      title: t('month.payAmount'),
      cell: ({ amountFen }) => formatYuan(amountFen),
      right: true,
    },
    { key: 'note', title: t('common.note'), cell: ({ note }) => note ?? '—' },
    { key: 'by', title: t('budget.actor'), cell: ({ recordedBy }) => recordedBy },
    { key: 'at', title: t('budget.at'), cell: ({ recordedAt }) => <Moment at={recordedAt} /> },
  ];
  return (
    <section className="section">
      <h2>{t('month.payments')}</h2>
      <PagedTable
        label={t('month.payments')}
        columns={columns}
        list={list}
        rowKey={({ id }) => id}
        empty={{ title: t('month.noPayment'), why: t('month.noPaymentWhy') }}
      />
    </section>
  );
}
