import '../../ui/money.css';
import './indicators.css';
import { indicatorEndpoints } from '@seal/contracts/finance/indicator-endpoints';
import type { IndicatorFigure } from '@seal/contracts/finance/indicators';
import { shanghaiDay } from '@seal/kernel/time/shanghai-time';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { call } from '../../lib/api/api.ts';
import { fullTime } from '../../lib/format.ts';
import { useProject } from '../../lib/project-context.ts';
import { serverNow } from '../../lib/api/server-clock.ts';
import { DataTable } from '../../ui/table/data-table.tsx';
import { NothingYet } from '../../ui/nothing-yet.tsx';
import { Page } from '../../ui/page.tsx';
import { Trouble } from '../../ui/errors/trouble.tsx';
import { Waiting } from '../../ui/waiting.tsx';
import { IndicatorDocuments } from './indicator-documents.tsx';
import { IndicatorDrawer } from './indicator-drawer.tsx';
import { SelfEvaluation } from './self-evaluation.tsx';
import { useIndicatorColumns } from './use-indicator-columns.tsx';

/** The nine indicators as of a day, each down to the orders behind it. */
export function Screen() {
  const { t } = useTranslation();
  const { id: project } = useProject();
  const [address, setAddress] = useSearchParams();
  const asOf = address.get('asOf') ?? '';
  const chosen = address.get('indicator');
  const set = (name: string, value: string) => {
    const next = new URLSearchParams(address);
    if (value === '') next.delete(name);
    else next.set(name, value);
    setAddress(next);
  };
  const query = asOf === '' ? {} : { asOf };
  const { data, error, refetch } = useQuery({
    queryKey: ['indicators', project, asOf],
    queryFn: () => call(indicatorEndpoints.readIndicators, { params: { project }, query }),
  });
  const columns = useIndicatorColumns();
  const open = data?.items.find(({ number }) => String(number) === chosen);
  return (
    <Page title={t('indicators.title')} extra={<AsOf day={asOf} onChange={set} />}>
      {error && <Trouble error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Waiting />}
      {data?.items.length === 0 && (
        <NothingYet title={t('indicators.empty')} why={t('indicators.emptyWhy')} />
      )}
      {data && data.items.length > 0 && (
        <>
          <DataTable<IndicatorFigure>
            label={t('indicators.title')}
            columns={columns}
            rows={data.items}
            rowKey={({ number }) => String(number)}
            onOpen={({ number }) => set('indicator', String(number))}
          />
          <p className="faint">
            {t('indicators.asOf', { at: fullTime(data.asOf), rules: data.rulesVersion })}
          </p>
        </>
      )}
      {data && data.items.length > 0 && <SelfEvaluation query={query} />}
      <IndicatorDocuments query={query} />
      {open && <IndicatorDrawer it={open} query={query} onClose={() => set('indicator', '')} />}
    </Page>
  );
}

function AsOf(given: { day: string; onChange: (name: string, day: string) => void }) {
  const { t } = useTranslation();
  return (
    <label>
      {t('indicators.asOfDay')}{' '}
      <input
        type="date"
        className="day"
        value={given.day}
        max={shanghaiDay(new Date(serverNow()))}
        onChange={({ target }) => given.onChange('asOf', target.value)}
      />
    </label>
  );
}
