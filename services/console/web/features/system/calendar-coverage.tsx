import type { HallCalendar } from '@seal/contracts/engraving/calendar';
import { calendarEndpoints } from '@seal/contracts/common/administration-endpoints';
import { shanghaiYear } from '@seal/kernel/time/shanghai-time';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../lib/api/api.ts';
import { useProject } from '../../lib/project-context.ts';
import { serverNow } from '../../lib/api/server-clock.ts';
import { Chips } from '../../ui/chips.tsx';
import { type Column, DataTable } from '../../ui/table/data-table.tsx';
import { Trouble } from '../../ui/errors/trouble.tsx';
import { Waiting } from '../../ui/waiting.tsx';

/** Which days the hall is open, and how far that is known. */
export function CalendarCoverage() {
  const { t } = useTranslation();
  const { id: project } = useProject();
  const thisYear = shanghaiYear(new Date(serverNow()));
  const years = [thisYear - 1, thisYear, thisYear + 1].map(String);
  const [year, setYear] = useState(String(thisYear));
  const { data, error, refetch } = useQuery({
    queryKey: ['calendar', project, year],
    queryFn: () => call(calendarEndpoints.readCalendar, { params: { project }, query: { year } }),
    placeholderData: (before) => before,
  });
  return (
    <section className="section">
      <h2>{t('system.calendar')}</h2>
      {error && <Trouble error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Waiting />}
      {data && (
        <>
          <p className={data.endsSoon ? 'left-over' : 'left-calm'}>
            {t(data.endsSoon ? 'system.endsSoon' : 'system.reaches', {
              year: data.lastYear,
              days: data.daysLeft,
            })}{' '}
            <span className="faint">{data.source}</span>
          </p>
          <div className="bar">
            <Chips
              label={t('system.year')}
              single
              options={years.map((value) => ({ value, text: value }))}
              chosen={[year]}
              onChange={([value]) => value && setYear(value)}
            />
          </div>
          {data.covered ? <HallYear it={data} /> : <p>{t('system.notCovered', { year })}</p>}
        </>
      )}
    </section>
  );
}

function HallYear({ it }: { it: HallCalendar }) {
  const { t, i18n } = useTranslation();
  const nameOf = ({ kind, name }: HallCalendar['special'][number]) =>
    kind === 'make-up' ? t('system.makeUp') : name?.[i18n.language === 'en' ? 'en' : 'zh'];
  const months: Column<HallCalendar['months'][number]>[] = [
    { key: 'month', title: t('system.month'), cell: ({ month }) => month },
    { key: 'days', title: t('system.openDays'), cell: ({ openDays }) => openDays, right: true },
  ];
  const special: Column<HallCalendar['special'][number]>[] = [
    { key: 'day', title: t('system.day'), cell: ({ day }) => day },
    { key: 'what', title: t('system.what'), cell: nameOf },
  ];
  return (
    <div className="two-columns">
      <DataTable
        label={t('system.special')}
        columns={special}
        rows={it.special}
        rowKey={({ day }) => day}
      />
      <DataTable
        label={t('system.openDays')}
        columns={months}
        rows={it.months}
        rowKey={({ month }) => month}
      />
    </div>
  );
}
