import { reconciliationEndpoints } from '@seal/contracts/finance/month-end-endpoints';
import type { ReconciliationSummary } from '@seal/contracts/finance/reconciliation';
import { useQuery } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../lib/api/api.ts';
import { useProject } from '../../lib/project-context.ts';
import { Moment } from '../../ui/time/moment.tsx';
import { NothingYet } from '../../ui/nothing-yet.tsx';
import { Trouble } from '../../ui/errors/trouble.tsx';
import { Waiting } from '../../ui/waiting.tsx';
import { MonthDifferences } from './differences/month-differences.tsx';
import { MonthDocuments } from './month-documents.tsx';
import { MonthPayments } from './month-payments.tsx';
import { MonthSteps } from './month-steps.tsx';
import { MonthTotals } from './month-totals.tsx';
import { monthsKey } from './use-months.ts';

/** What comparing the books of a month came to, and what is done with it. */
export function MonthResult({ summary }: { summary: ReconciliationSummary }) {
  const { t } = useTranslation();
  const { id: project } = useProject();
  const { month } = summary;
  const isReconciled = summary.version !== null;
  /** An earlier run that is looked at; nothing is done from there. */
  const [earlier, setEarlier] = useState<number>();
  const { data, error, refetch } = useQuery({
    queryKey: [...monthsKey(project), month, 'result', earlier],
    queryFn: () =>
      call(reconciliationEndpoints.readReconciliation, {
        params: { project, month },
        query: earlier === undefined ? {} : { version: String(earlier) },
      }),
    enabled: isReconciled,
  });
  if (!isReconciled) {
    return (
      <>
        <NothingYet title={t('month.notReconciled')} why={t('month.notReconciledWhy')} />
        <MonthSteps key={month} summary={summary} it={undefined} />
      </>
    );
  }
  if (error && !data) return <Trouble error={error} onRetry={() => void refetch()} />;
  if (!data) return <Waiting />;
  const { reconciledBy: who, version, reconciledAt } = data;
  const isNewest = version === summary.version;
  return (
    <>
      {!isNewest && (
        <Alert
          type="warning"
          showIcon
          className="trouble"
          title={t('month.earlierRun', { version })}
          action={<Button onClick={() => setEarlier(undefined)}>{t('month.toNewest')}</Button>}
        />
      )}
      <MonthTotals it={data} />
      <p className="faint">
        {t('month.reconciledBy', { who, version })} · <Moment at={reconciledAt} />{' '}
        {version > 1 && (
          <Button size="small" onClick={() => setEarlier(version - 1)}>
            {t('month.toEarlier', { version: version - 1 })}
          </Button>
        )}
      </p>
      <MonthDifferences key={`${month} ${version}`} it={data} isNewest={isNewest} />
      {isNewest && <MonthSteps key={month} summary={summary} it={data} />}
      {isNewest && data.settlement?.approved && <MonthPayments month={month} />}
      {isNewest && <MonthDocuments it={data} />}
    </>
  );
}
