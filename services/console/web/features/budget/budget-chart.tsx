import type { Budget } from '@seal/contracts/finance/budget';
import type { BudgetCourse } from '@seal/contracts/finance/budget-course';
import type { BudgetForecast } from '@seal/contracts/finance/budget-forecast';
import { formatYuan } from '@seal/kernel/money';
import { useTranslation } from 'react-i18next';
import { chartFrame, type Frame, type Point, spreadLabels, stepPath } from './chart-frame.ts';

const LINES = ['bound', 'accrued', 'invoiced', 'paid'] as const;
type Line = (typeof LINES)[number];

interface Given {
  budget: Budget;
  course: BudgetCourse;
  forecast: BudgetForecast | undefined;
}

/** The plan as steps, what was bound to paid as lines, the year's end as a band. */
export function BudgetChart({ budget, course, forecast }: Given) {
  const { t } = useTranslation();
  const { fiscalYear, days } = course;
  const last = days.at(-1);
  const yearEnd = `${fiscalYear}-12-31`;
  const until = course.asOf < yearEnd ? course.asOf : yearEnd;
  const mostFen = Math.max(budget.adjustedFen, last?.boundFen ?? 0, last?.accruedFen ?? 0);
  const frame = chartFrame(fiscalYear, mostFen);
  const fenOf = (line: Line) => last?.[`${line}Fen`] ?? 0;
  const pointsOf = (line: Line): Point[] => [
    { day: `${fiscalYear}-01-01`, fen: 0 },
    ...days.map((it) => ({ day: it.day, fen: it[`${line}Fen`] })),
  ];
  const plan = [{ day: `${fiscalYear}-01-01`, fen: 0 }].concat(
    budget.plan.map(({ by, fen }) => ({ day: by, fen })),
  );
  const ends = LINES.map((line) => ({ line, at: frame.y(fenOf(line)) }));
  const labels = spreadLabels(ends, frame.bottom);
  const words = LINES.map((line) => `${t(`budget.lines.${line}`)} ${formatYuan(fenOf(line))}`);
  return (
    <svg
      className="chart"
      viewBox={`0 0 ${frame.width} ${frame.height}`}
      role="img"
      aria-label={t('budget.chartSays', { words: words.join('，') })}
    >
      <Grid frame={frame} mostFen={mostFen} fiscalYear={fiscalYear} />
      {forecast && <Outlook frame={frame} forecast={forecast} yearEnd={yearEnd} />}
      <path className="chart-plan" d={stepPath(frame, plan, yearEnd)} />
      {LINES.map((line) => (
        <path
          key={line}
          className={`chart-line chart-${line}`}
          d={stepPath(frame, pointsOf(line), until)}
        />
      ))}
      {labels.map(({ line, at }) => (
        <text key={line} className={`chart-name chart-name-${line}`} x={frame.right + 8} y={at + 4}>
          {t(`budget.lines.${line}`)} {inTenThousands(fenOf(line))}
        </text>
      ))}
    </svg>
  );
}

/** 72.01 of 72,009,000 fen: what an axis has room for is 万元. */
function inTenThousands(fen: number): string {
  return (fen / 1_000_000).toFixed(2);
}

function Grid(given: { frame: Frame; mostFen: number; fiscalYear: number }) {
  const { t } = useTranslation();
  const { frame, mostFen, fiscalYear } = given;
  const months = Array.from({ length: 12 }, (_, n) => n + 1);
  return (
    <g className="chart-grid">
      {[0, 0.25, 0.5, 0.75, 1].map((share) => {
        const y = frame.y(mostFen * share);
        return (
          <g key={share}>
            <line x1={frame.left} x2={frame.right} y1={y} y2={y} />
            <text x={frame.left - 8} y={y + 4} textAnchor="end">
              {inTenThousands(mostFen * share)}
            </text>
          </g>
        );
      })}
      {months.map((month) => {
        const x = frame.x(`${fiscalYear}-${String(month).padStart(2, '0')}-01`);
        return (
          <text key={month} x={x + 4} y={frame.bottom + 18}>
            {t('budget.monthMark', { n: month })}
          </text>
        );
      })}
    </g>
  );
}

/** Where payments may end the year, and the day on which the money is used up. */
function Outlook(given: { frame: Frame; forecast: BudgetForecast; yearEnd: string }) {
  const { t } = useTranslation();
  const { frame, forecast, yearEnd } = given;
  const { asOf, adjustedFen, paidFen, executionRate, runsOutOn } = forecast;
  const from = `${frame.x(asOf)} ${frame.y(paidFen)}`;
  const end = (rate: number) => `${frame.x(yearEnd)} ${frame.y(rate * adjustedFen)}`;
  const out = runsOutOn === null ? undefined : frame.x(runsOutOn);
  const isOpen = asOf < yearEnd;
  return (
    <>
      {isOpen && executionRate && (
        <>
          <path
            className="chart-band"
            d={`M${from}L${end(executionRate.high)}L${end(executionRate.low)}Z`}
          />
          <path className="chart-expected" d={`M${from}L${end(executionRate.expected)}`} />
        </>
      )}
      {isOpen && out !== undefined && (
        <g className="chart-out">
          <line x1={out} x2={out} y1={frame.top} y2={frame.bottom} />
          <text x={out - 6} y={frame.top + 12} textAnchor="end">
            {t('budget.outOn', { day: runsOutOn })}
          </text>
        </g>
      )}
    </>
  );
}
