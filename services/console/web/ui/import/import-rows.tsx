import { type ImportRow, type RegistrationImport, RowOutcome } from '@seal/contracts/import';
import { useInfiniteQuery, useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../lib/api.ts';
import { useProject } from '../../lib/project-context.ts';
import { Chips } from '../chips.tsx';
import type { Column } from '../data-table.tsx';
import { PagedTable } from '../paged-table.tsx';
import { saveCsv } from '../save-csv.ts';
import { useReasonWords } from './use-reason-words.ts';
import type { ImportAddresses } from './import-addresses.ts';

/** The four counts, each a filter of the rows below, which can be taken along. */
export function ImportRows({ rows, it }: { rows: ImportAddresses; it: RegistrationImport }) {
  const { t } = useTranslation();
  const { id: project } = useProject();
  const [outcome, setOutcome] = useState<RowOutcome>(it.rows.refused > 0 ? 'refused' : 'accepted');
  const params = { project, import: it.id };
  const read = (cursor: string, limit: string) =>
    call(rows.rows, {
      params,
      query: { outcome, limit, ...(cursor === '' ? {} : { cursor }) },
    });
  const list = useInfiniteQuery({
    queryKey: ['import', rows.rows.path, project, it.id, outcome],
    queryFn: ({ pageParam }) => read(pageParam, '50'),
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });
  const reasonOf = useReasonWords();
  const download = useMutation({
    mutationFn: async () => {
      const found: ImportRow[] = [];
      let cursor: string | null = '';
      while (cursor !== null) {
        const page: { items: ImportRow[]; nextCursor: string | null } = await read(cursor, '200');
        found.push(...page.items);
        cursor = page.nextCursor;
      }
      saveCsv(`${it.filename ?? 'import'}-${outcome}.csv`, [
        (['row', 'outcome', 'column', 'reason', 'message'] as const).map((key) =>
          t(`import.${key}`),
        ),
        ...found.map((row) => [
          row.row,
          t(`import.${row.outcome}`),
          row.column ?? '',
          reasonOf(row),
          row.message ?? '',
        ]),
      ]);
    },
  });
  const columns = useRowColumns();
  return (
    <section className="section">
      <div className="bar">
        <Chips
          label={t('import.filters')}
          single
          chosen={[outcome]}
          options={RowOutcome.options.map((value) => ({
            value,
            text: t(`import.${value}`),
            count: it.rows[value],
          }))}
          onChange={([value]) => value && setOutcome(value)}
        />
        <Button loading={download.isPending} onClick={() => download.mutate()}>
          {t('import.download')}
        </Button>
      </div>
      {outcome === 'refused' && it.rows.refused > 0 && <p>{t('import.fix')}</p>}
      <PagedTable
        label={t(`import.${outcome}`)}
        columns={columns}
        list={list}
        rowKey={({ row }) => String(row)}
        empty={{ title: t('import.empty'), why: t('import.emptyWhy') }}
      />
    </section>
  );
}

function useRowColumns(): Column<ImportRow>[] {
  const { t } = useTranslation();
  const reasonOf = useReasonWords();
  return [
    { key: 'row', title: t('import.row'), cell: ({ row }) => row, right: true },
    { key: 'column', title: t('import.column'), cell: ({ column }) => column },
    { key: 'reason', title: t('import.reason'), cell: reasonOf },
    { key: 'message', title: t('import.message'), cell: ({ message }) => message },
  ];
}
