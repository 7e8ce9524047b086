import { type ImportRow, type RegistrationImport, RowOutcome } from '@seal/contracts/common/import';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../lib/api/api.ts';
import { type ReadPage, readAllPages, usePagedList } from '../../lib/api/paged-list.ts';
import { useProject } from '../../lib/project-context.ts';
import { Chips } from '../chips.tsx';
import type { Column } from '../table/data-table.tsx';
import { PagedTable } from '../table/paged-table.tsx';
import { SaveAll } from '../table/save-all.tsx';
import { useReasonWords } from './use-reason-words.ts';
import type { ImportAddresses } from './import-addresses.ts';

/** The four counts, each a filter of the rows below, which can be taken along. */
export function ImportRows({ rows, it }: { rows: ImportAddresses; it: RegistrationImport }) {
  const { t, i18n } = useTranslation();
  const { id: project } = useProject();
  const [outcome, setOutcome] = useState<RowOutcome>(it.rows.refused > 0 ? 'refused' : 'accepted');
  const params = { project, import: it.id };
  const read: ReadPage<ImportRow> = (page, signal) =>
    call(rows.rows, { params, query: { ...page, outcome }, signal });
  const key = ['import', rows.rows.path, project, it.id, outcome, i18n.language];
  const list = usePagedList(key, read);
  const reasonOf = useReasonWords();
  const readTable = async () => [
    (['row', 'outcome', 'column', 'reason', 'message'] as const).map((key) => t(`import.${key}`)),
    ...(await readAllPages(read, Infinity)).map((row) => [
      placeOf(row),
      t(`import.${row.outcome}`),
      row.column ?? '',
      reasonOf(row),
      wordsOf(row).join(' '),
    ]),
  ];
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
        <SaveAll
          name={`${it.filename ?? 'import'}-${outcome}.csv`}
          read={readTable}
          text={t('import.download')}
        />
      </div>
      {outcome === 'refused' && it.rows.refused > 0 && <p>{t('import.fix')}</p>}
      <PagedTable
        label={t(`import.${outcome}`)}
        columns={columns}
        list={list}
        rowKey={placeOf}
        empty={{ title: t('import.empty'), why: t('import.emptyWhy') }}
      />
    </section>
  );
}

function useRowColumns(): Column<ImportRow>[] {
  const { t } = useTranslation();
  const reasonOf = useReasonWords();
  return [
    { key: 'row', title: t('import.row'), cell: placeOf, right: true },
    { key: 'column', title: t('import.column'), cell: ({ column }) => column },
    { key: 'reason', title: t('import.reason'), cell: reasonOf },
    { key: 'message', title: t('import.message'), cell: (row) => wordsOf(row).join(' ') },
  ];
}

/** By the sheet where a workbook has several that were read. */
function placeOf({ sheet, row }: ImportRow): string {
  return sheet === null ? String(row) : `${sheet} ${row}`;
}

/** What is wrong with the row, and how its cells were read where that is not plain. */
function wordsOf({ message, notes }: ImportRow): string[] {
  const noted = notes.map((note) =>
    note.column ? `${note.column}: ${note.message}` : note.message,
  );
  return [...(message === null ? [] : [message]), ...noted];
}
