import { invoiceEndpoints } from '@seal/contracts/finance/month-end-endpoints';
import { fullInvoiceNumber, type InvoiceSummary } from '@seal/contracts/finance/invoice';
import { formatYuan } from '@seal/kernel/money';
import { useTranslation } from 'react-i18next';
import { call } from '../../lib/api/api.ts';
import { usePagedList } from '../../lib/api/paged-list.ts';
import { useProject } from '../../lib/project-context.ts';
import type { Column } from '../../ui/table/data-table.tsx';
import { PagedTable } from '../../ui/table/paged-table.tsx';
import { UploadInvoice } from './upload-invoice.tsx';
import { monthsKey } from './use-months.ts';

interface Given {
  month: string;
  mayBill: boolean;
  /** The file says which month it bills; it need not be the one on screen. */
  onTaken: (month: string) => void;
}

/** What the engraver billed for a month, and where the next file goes. */
export function MonthInvoices({ month, mayBill, onTaken }: Given) {
  const { t } = useTranslation();
  const { id: project } = useProject();
  const list = usePagedList([...monthsKey(project), month, 'invoices'], (page, signal) =>
    call(invoiceEndpoints.listInvoices, {
      params: { project },
      query: { ...page, month },
      signal,
    }),
  );
  return (
    <section>
      <h2>
        {month} {t('month.invoices')}
      </h2>
      <PagedTable
        label={t('month.invoices')}
        columns={useInvoiceColumns()}
        list={list}
        rowKey={({ id }) => id}
        empty={{ title: t('month.noInvoice'), why: t('month.noInvoiceWhy') }}
      />
      {mayBill && <UploadInvoice onTaken={onTaken} />}
    </section>
  );
}

function useInvoiceColumns(): Column<InvoiceSummary>[] {
  const { t } = useTranslation();
  return [
    {
      key: 'number',
      title: t('month.invoiceNumber'),
      cell: ({ code, number }) => fullInvoiceNumber(code, number),
    },
    { key: 'issued', title: t('month.issued'), cell: ({ issuedOn }) => issuedOn },
    { key: 'lines', title: t('month.lines'), cell: ({ lineCount }) => lineCount, right: true },
    {
      key: 'stated',
      title: t('month.stated'),
      cell: ({ statedFen }) => formatYuan(statedFen),
      right: true,
    },
    {
      key: 'sum',
      title: t('month.linesTotal'),
      cell: ({ linesFen }) => formatYuan(linesFen),
      right: true,
    },
    { key: 'file', title: t('month.file'), cell: ({ file }) => file?.name ?? '—' },
  ];
}
