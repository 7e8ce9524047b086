import '../../ui/import/import.css';
import { invoiceEndpoints } from '@seal/contracts/finance/month-end-endpoints';
import { fullInvoiceNumber } from '@seal/contracts/finance/invoice';
import { useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { useTranslation } from 'react-i18next';
import type { ApiError } from '../../lib/api/api-error.ts';
import { call } from '../../lib/api/api.ts';
import { useProject } from '../../lib/project-context.ts';
import { useAct } from '../../lib/api/use-act.ts';
import { DataTable } from '../../ui/table/data-table.tsx';
import { DropZone } from '../../ui/import/drop-zone.tsx';
import { Trouble } from '../../ui/errors/trouble.tsx';
import { monthsKey } from './use-months.ts';

/** Takes an invoice's file; what is wrong in it is told cell by cell, and nothing of it is kept. */
export function UploadInvoice({ onTaken }: { onTaken: (month: string) => void }) {
  const { t } = useTranslation();
  const { id: project } = useProject();
  const { message } = App.useApp();
  const queries = useQueryClient();
  const upload = useAct(
    ({ file }: { file: File; name: string; size: number; changed: number }, key) =>
      call(invoiceEndpoints.recordInvoice, { params: { project }, file, key }),
    {
      onDone({ month, code, number, lineCount: n }) {
        const words = { month, number: fullInvoiceNumber(code, number), n };
        void message.success(t('month.uploaded', words));
        void queries.invalidateQueries({ queryKey: monthsKey(project) });
        void queries.invalidateQueries({ queryKey: ['budget', project] });
        onTaken(month);
      },
    },
  );
  const take = (file: File) => {
    const { name, size, lastModified: changed } = file;
    upload.mutate({ file, name, size, changed });
  };
  return (
    <section className="section month-upload" aria-label={t('month.upload')}>
      {upload.error && <Trouble error={upload.error} />}
      {upload.error && <WrongCells error={upload.error} />}
      <DropZone isBusy={upload.isPending} onFile={take} />
    </section>
  );
}

interface WrongCell {
  row: string;
  column: string;
  message: string;
}

/** The service points at `/row/column`; its message begins with the same place once more. */
function WrongCells({ error }: { error: ApiError }) {
  const { t } = useTranslation();
  const cells = (error.problem?.errors ?? []).map(({ pointer, message }): WrongCell => {
    const [, first = '', ...rest] = pointer.split('/');
    const isRow = /^\d+$/.test(first);
    const column = isRow ? rest : [first, ...rest];
    const text = message.replace(/^[^：]*：/, '');
    // As RFC 6901 writes the two signs in a pointer.
    const named = column.join('/').replaceAll('~1', '/').replaceAll('~0', '~');
    return { row: isRow ? first : '—', column: named, message: text };
  });
  if (cells.length === 0) return null;
  return (
    <>
      <p role="alert">{t('month.fileWrong', { n: cells.length })}</p>
      <DataTable
        label={t('month.wrong')}
        columns={[
          { key: 'row', title: t('month.row'), cell: ({ row }) => row, right: true },
          { key: 'column', title: t('month.column'), cell: ({ column }) => column },
          { key: 'wrong', title: t('month.wrong'), cell: (it) => it.message },
        ]}
        rows={cells}
        rowKey={({ row, column, message }) => `${row} ${column} ${message}`}
      />
    </>
  );
}
