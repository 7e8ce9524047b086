import type { Budget } from '@seal/contracts/finance/budget';
import type { BudgetCourse as Course, CourseDay } from '@seal/contracts/finance/budget-course';
import { forecastEndpoints } from '@seal/contracts/finance/month-end-endpoints';
import { formatYuan } from '@seal/kernel/money';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { call } from '../../lib/api/api.ts';
import { useProject } from '../../lib/project-context.ts';
import { type Column, DataTable } from '../../ui/table/data-table.tsx';
import { Trouble } from '../../ui/errors/trouble.tsx';
import { Waiting } from '../../ui/waiting.tsx';
import { BudgetChart } from './budget-chart.tsx';
import { useForecast } from './use-forecast.ts';

/** The year as one picture, and its figures by the month for who reads them better so. */
export function BudgetCourse({ budget }: { budget: Budget }) {
  const { t } = useTranslation();
  const { id: project } = useProject();
  const course = useQuery({
    queryKey: ['budget', project, 'course', budget.version],
    queryFn: () => call(forecastEndpoints.readBudgetCourse, { params: { project } }),
    placeholderData: (before) => before,
  });
  const forecast = useForecast();
  const columns: Column<CourseDay>[] = [
    { key: 'month', title: t('budget.month'), cell: ({ day }) => day.slice(0, 7) },
    ...(['bound', 'accrued', 'invoiced', 'paid'] as const).map((line) => ({
      key: line,
      title: t('budget.lineYuan', { line: t(`budget.lines.${line}`) }),
      cell: (it: CourseDay) => formatYuan(it[`${line}Fen`]),
      right: true,
    })),
  ];
  return (
    <section className="section">
      <h2>{t('budget.course')}</h2>
      {course.error && <Trouble error={course.error} onRetry={() => void course.refetch()} />}
      {!course.data && !course.error && <Waiting />}
      {course.data && (
        <div className="card">
          <p className="faint chart-key">{t('budget.chartKey')}</p>
          <BudgetChart budget={budget} course={course.data} forecast={forecast.data} />
          <details>
            <summary>{t('budget.byMonth')}</summary>
            <DataTable
              label={t('budget.byMonth')}
              columns={columns}
              rows={monthEnds(course.data)}
              rowKey={({ day }) => day}
            />
          </details>
        </div>
      )}
    </section>
  );
}

/** The last day of each month on which anything moved: the sums at its end. */
function monthEnds({ days }: Course): CourseDay[] {
  return days.filter(({ day }, n) => days[n + 1]?.day.slice(0, 7) !== day.slice(0, 7));
}
