import { spotCheckEndpoints } from '@seal/contracts/engraving/spot-check-endpoints';
import type { SpotCheck, SpotCheckResultsBody } from '@seal/contracts/engraving/spot-check';
import { useQueryClient } from '@tanstack/react-query';
import { App, Button, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../../lib/account-context.ts';
import { call } from '../../../lib/api/api.ts';
import { useProject } from '../../../lib/project-context.ts';
import { useAct } from '../../../lib/api/use-act.ts';
import { type Column, DataTable } from '../../../ui/table/data-table.tsx';
import { Moment } from '../../../ui/time/moment.tsx';
import { Trouble } from '../../../ui/errors/trouble.tsx';
import { FoundField } from './found-field.tsx';
import {
  type Entered,
  type Found,
  foundResults,
  type SampleRow,
  stillEntered,
} from './found-results.ts';

type Results = SpotCheckResultsBody['results'];

/** The worksheet, in the order of drawing; what was found is entered into it. */
export function SpotCheckRows({ it }: { it: SpotCheck }) {
  const { t } = useTranslation();
  const mayRecord = useMay()(spotCheckEndpoints.recordSpotCheckResults.access);
  const [entered, setEntered] = useState<Entered>({});
  const save = useSave(it, (saved) => setEntered((before) => stillEntered(before, saved)));
  const enter = (orderId: string, found: Found) =>
    setEntered((before) => ({ ...before, [orderId]: { ...before[orderId], ...found } }));
  const columns = useRowColumns({ mayRecord, entered, enter });
  const results = foundResults(it.rows, entered);
  return (
    <>
      {save.error && <Trouble error={save.error} />}
      <DataTable
        label={t('audit.rows')}
        columns={columns}
        rows={it.rows}
        rowKey={({ orderId }) => orderId}
      />
      {mayRecord && (
        <p className="table-foot">
          <Button
            type="primary"
            loading={save.isPending}
            disabled={results.length === 0}
            onClick={() => save.mutate(results)}
          >
            {t('audit.save', { n: results.length })}
          </Button>
          {t('audit.saveWhy')}
        </p>
      )}
    </>
  );
}

/** Without a version: two who check different orders of a sample do not hinder each other. */
function useSave({ id }: SpotCheck, onSaved: (saved: Results) => void) {
  const { t } = useTranslation();
  const { id: project } = useProject();
  const { message } = App.useApp();
  const queries = useQueryClient();
  return useAct(
    (results: Results, key) =>
      call(spotCheckEndpoints.recordSpotCheckResults, {
        params: { project, check: id },
        body: { results },
        key,
      }),
    {
      onDone(saved, results) {
        queries.setQueryData(['spot-check', project, id], saved);
        void queries.invalidateQueries({ queryKey: ['spot-checks', project] });
        onSaved(results);
        void message.success(t('audit.saved', { n: results.length }));
      },
    },
  );
}

function useRowColumns(given: {
  mayRecord: boolean;
  entered: Entered;
  enter: (orderId: string, found: Found) => void;
}): Column<SampleRow>[] {
  const { t } = useTranslation();
  const { mayRecord, entered, enter } = given;
  const labelOf = (row: SampleRow, what: string) =>
    t('audit.foundOf', { number: row.orderNumber, what });
  const answer = (
    key: 'material' | 'docking',
    field: 'materialConforms' | 'docked',
  ): Column<SampleRow> => ({
    key,
    title: t(`audit.${key}`),
    cell: (row) => (
      <FoundField
        label={labelOf(row, t(`audit.${key}`))}
        conforms={entered[row.orderId]?.[field] ?? row[field]}
        isOpen={mayRecord}
        onChange={(conforms) => enter(row.orderId, { [field]: conforms })}
      />
    ),
  });
  const note = (row: SampleRow) => {
    if (!mayRecord) return row.note ?? '—';
    return (
      <Input
        aria-label={labelOf(row, t('audit.note'))}
        value={entered[row.orderId]?.note ?? row.note ?? ''}
        maxLength={200}
        onChange={({ target }) => enter(row.orderId, { note: target.value })}
      />
    );
  };
  return [
    { key: 'number', title: t('audit.number'), cell: (row) => row.orderNumber },
    { key: 'name', title: t('audit.record'), cell: (row) => row.enterpriseName },
    { key: 'at', title: t('audit.period'), cell: (row) => <Moment at={row.completedAt} /> },
    answer('material', 'materialConforms'),
    answer('docking', 'docked'),
    { key: 'note', title: t('audit.note'), cell: note },
  ];
}
