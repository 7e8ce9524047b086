import { indicatorEndpoints } from '@seal/contracts/finance/indicator-endpoints';
import type { EvaluationRow } from '@seal/contracts/finance/indicators';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../lib/account-context.ts';
import { call } from '../../lib/api/api.ts';
import { useProject } from '../../lib/project-context.ts';
import { useAct } from '../../lib/api/use-act.ts';
import { type Column, DataTable } from '../../ui/table/data-table.tsx';
import { Trouble } from '../../ui/errors/trouble.tsx';
import { Waiting } from '../../ui/waiting.tsx';
import { RemarkField } from './remark-field.tsx';
import { type Remark, remarksBody, type Typed } from './remarks-body.ts';
import { useTargetColumns } from './use-target-columns.ts';

/** The table (绩效自评表) as it will print; reasons and measures are written into it here. */
export function SelfEvaluation({ query }: { query: { asOf?: string } }) {
  const { t, i18n } = useTranslation();
  const { id: project } = useProject();
  const { message } = App.useApp();
  const queries = useQueryClient();
  const mayWrite = useMay()(indicatorEndpoints.changeEvaluationRemarks.access);
  const key = ['self-evaluation', project];
  const found = useQuery({
    queryKey: [...key, query.asOf],
    queryFn: () => call(indicatorEndpoints.readSelfEvaluation, { params: { project }, query }),
  });
  /** Only what was typed and is not saved: whatever is read again stays beneath it. */
  const [typed, setTyped] = useState<Typed>({});
  const save = useAct(
    ({ version, ...body }: ReturnType<typeof remarksBody> & { version: number }) =>
      call(indicatorEndpoints.changeEvaluationRemarks, { params: { project }, body, version }),
    {
      onDone() {
        setTyped({});
        void message.success(t('selfEvaluation.saved'));
        void queries.invalidateQueries({ queryKey: key });
      },
      onFailed: () => void queries.invalidateQueries({ queryKey: key }),
    },
  );
  const table = found.data;
  const wordsOf = (it: { zh: string; en: string }) => (i18n.language === 'en' ? it.en : it.zh);
  const write = (number: number, remark: Remark) =>
    setTyped((before) => ({ ...before, [number]: { ...before[number], ...remark } }));
  const columns = useEvaluationColumns({ mayWrite, typed, write });
  return (
    <section className="section">
      <h2>{t('selfEvaluation.title')}</h2>
      {found.error && <Trouble error={found.error} onRetry={() => void found.refetch()} />}
      {!table && !found.error && <Waiting />}
      {save.error && <Trouble error={save.error} />}
      {table && (
        <>
          <DataTable
            label={t('selfEvaluation.title')}
            columns={columns}
            rows={table.rows}
            rowKey={({ number }) => String(number)}
          />
          <p className="table-foot">
            <strong>
              {t('selfEvaluation.total', {
                score: table.total.score,
                points: table.total.points,
                band: wordsOf(table.total.bandWords),
              })}
            </strong>
            {mayWrite && (
              <Button
                loading={save.isPending}
                disabled={Object.keys(typed).length === 0}
                onClick={() =>
                  save.mutate({ ...remarksBody(table.rows, typed), version: table.version })
                }
              >
                {t('selfEvaluation.save')}
              </Button>
            )}
          </p>
        </>
      )}
    </section>
  );
}

function useEvaluationColumns(given: {
  mayWrite: boolean;
  typed: Typed;
  write: (number: number, remark: Remark) => void;
}): Column<EvaluationRow>[] {
  const { t } = useTranslation();
  const targetColumns = useTargetColumns<EvaluationRow>();
  const { mayWrite, typed, write } = given;
  const remark = (field: keyof Remark): Column<EvaluationRow> => ({
    key: field,
    title: t(`selfEvaluation.${field}`),
    cell: (row) => (
      <RemarkField
        label={t('selfEvaluation.of', { name: row.level3, field: t(`selfEvaluation.${field}`) })}
        text={typed[row.number]?.[field] ?? row[field] ?? ''}
        isOpen={mayWrite}
        onChange={(text) => write(row.number, { [field]: text })}
      />
    ),
  });
  return [
    {
      key: 'level3',
      title: t('indicators.name'),
      cell: ({ level1, level2, level3 }) => (
        <>
          {level3}
          <br />
          <span className="faint">
            {level1} · {level2}
          </span>
        </>
      ),
    },
    ...targetColumns,
    {
      key: 'score',
      title: t('selfEvaluation.score'),
      cell: ({ score, points }) => `${score} / ${points}`,
      right: true,
    },
    remark('reason'),
    remark('measure'),
  ];
}
