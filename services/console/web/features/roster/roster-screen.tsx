import { rosterEndpoints } from '@seal/contracts/engraving/roster-endpoints';
import type { CheckIn } from '@seal/contracts/engraving/roster';
import { shanghaiDay, shanghaiMonth } from '@seal/kernel/time/shanghai-time';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../lib/account-context.ts';
import { call } from '../../lib/api/api.ts';
import { useProject } from '../../lib/project-context.ts';
import { serverNow } from '../../lib/api/server-clock.ts';
import { useAct } from '../../lib/api/use-act.ts';
import { type Column, DataTable } from '../../ui/table/data-table.tsx';
import { Moment } from '../../ui/time/moment.tsx';
import { NothingYet } from '../../ui/nothing-yet.tsx';
import { Page } from '../../ui/page.tsx';
import { Trouble } from '../../ui/errors/trouble.tsx';
import { Waiting } from '../../ui/waiting.tsx';
import { RosterSummary } from './roster-summary.tsx';

/** The stationed engraver's days in the hall: indicator 8. */
export function Screen() {
  const { t } = useTranslation();
  const { id: project } = useProject();
  const may = useMay();
  const [month, setMonth] = useState(() => shanghaiMonth(new Date(serverNow())));
  const roster = useQuery({
    queryKey: ['roster', project, month],
    queryFn: () => call(rosterEndpoints.readRoster, { params: { project }, query: { month } }),
  });
  const checkIn = useAct(
    (_nothing: undefined, key) =>
      call(rosterEndpoints.checkIn, { params: { project }, body: {}, key }),
    { onDone: () => void roster.refetch() },
  );
  const today = shanghaiDay(new Date(serverNow()));
  const isIn = roster.data?.checkIns.some(({ day }) => day === today) ?? false;
  const known = (workingDay: boolean | null) =>
    workingDay === null ? '—' : t(workingDay ? 'common.yes' : 'common.no');
  const columns: Column<CheckIn>[] = [
    { key: 'day', title: t('roster.day'), cell: ({ day }) => day, sort: ({ day }) => day },
    { key: 'at', title: t('roster.at'), cell: ({ checkedInAt }) => <Moment at={checkedInAt} /> },
    { key: 'who', title: t('roster.who'), cell: ({ engraver }) => engraver },
    { key: 'open', title: t('roster.workingDay'), cell: ({ workingDay }) => known(workingDay) },
  ];
  const extra = may(rosterEndpoints.checkIn.access) && (
    <Button
      type="primary"
      disabled={isIn}
      loading={checkIn.isPending}
      onClick={() => checkIn.mutate(undefined)}
    >
      {t(isIn ? 'roster.done' : 'roster.checkIn')}
    </Button>
  );
  return (
    <Page title={t('roster.title')} extra={extra}>
      <div className="bar">
        <label>
          {t('roster.month')}{' '}
          <input
            type="month"
            className="month"
            value={month}
            max={today.slice(0, 7)}
            onChange={({ target }) => target.value && setMonth(target.value)}
          />
        </label>
      </div>
      {checkIn.error && <Trouble error={checkIn.error} />}
      {roster.error && <Trouble error={roster.error} onRetry={() => void roster.refetch()} />}
      {!roster.data && !roster.error && <Waiting />}
      {roster.data && <RosterSummary roster={roster.data} />}
      {roster.data?.checkIns.length === 0 && (
        <NothingYet title={t('roster.empty')} why={t('roster.emptyWhy')} />
      )}
      {roster.data && roster.data.checkIns.length > 0 && (
        <DataTable
          label={t('roster.title')}
          columns={columns}
          rows={roster.data.checkIns}
          rowKey={({ day }) => day}
        />
      )}
    </Page>
  );
}
