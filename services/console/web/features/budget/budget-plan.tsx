import type { Budget } from '@seal/contracts/finance/budget';
import { formatYuan } from '@seal/kernel/money';
import { shanghaiDay } from '@seal/kernel/time/shanghai-time';
import { useTranslation } from 'react-i18next';
import { percentText } from '../../lib/percent.ts';
import { serverNow } from '../../lib/api/server-clock.ts';
import { type Column, DataTable } from '../../ui/table/data-table.tsx';

type Step = Budget['plan'][number];

const WIDTH = 220;
const HEIGHT = 22;

/** What was planned by each day, and what was accrued and paid by then. */
export function BudgetPlan({ budget }: { budget: Budget }) {
  const { t } = useTranslation();
  const today = shanghaiDay(new Date(serverNow()));
  const shareOf = (fen: number) => (budget.adjustedFen > 0 ? fen / budget.adjustedFen : 0);
  const stateOf = ({ by, fen, paidFen }: Step) => {
    if (paidFen >= fen) return t('budget.planReached');
    if (by > today) return t('budget.planToCome');
    return t('budget.planShort', { yuan: formatYuan(fen - paidFen) });
  };
  const bar = (it: Step) => (
    <PlanBar
      label={t('budget.planBar', {
        plan: `${it.percent}%`,
        paid: percentText(shareOf(it.paidFen) * 100),
      })}
      planned={it.percent / 100}
      accrued={shareOf(it.accruedFen)}
      paid={shareOf(it.paidFen)}
    />
  );
  const columns: Column<Step>[] = [
    { key: 'by', title: t('budget.planBy'), cell: ({ by }) => by },
    {
      key: 'percent',
      title: t('budget.planPercent'),
      cell: ({ percent }) => `${percent}%`,
      right: true,
    },
    {
      key: 'fen',
      title: t('budget.planFen'),
      cell: ({ fen }) => formatYuan(fen),
      right: true,
    },
    {
      key: 'accrued',
      title: t('budget.planAccrued'),
      cell: ({ accruedFen }) => formatYuan(accruedFen),
      right: true,
    },
    {
      key: 'paid',
      title: t('budget.planPaid'),
      cell: ({ paidFen }) => formatYuan(paidFen),
      right: true,
    },
    { key: 'bar', title: t('budget.planActual'), cell: bar },
    { key: 'state', title: t('order.state'), cell: stateOf },
  ];
  return (
    <section className="section">
      <h2>{t('budget.plan')}</h2>
      <p className="faint">{t('budget.planKey')}</p>
      <DataTable
        label={t('budget.plan')}
        columns={columns}
        rows={budget.plan}
        rowKey={({ by }) => by}
      />
    </section>
  );
}

interface Shares {
  label: string;
  planned: number;
  accrued: number;
  paid: number;
}

/** Paid in front of accrued, with a mark where the plan is; the figures stand beside it. */
function PlanBar({ label, planned, accrued, paid }: Shares) {
  const widthOf = (share: number) => Math.min(Math.max(share, 0), 1) * WIDTH;
  const at = Math.min(widthOf(planned), WIDTH - 1);
  return (
    <svg className="plan-bar" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label}>
      <rect className="plan-bar-back" y="4" width={WIDTH} height="14" />
      <rect className="plan-bar-accrued" y="4" width={widthOf(accrued)} height="14" />
      <rect className="plan-bar-paid" y="7" width={widthOf(paid)} height="8" />
      <line className="plan-bar-mark" x1={at} x2={at} y1="0" y2={HEIGHT} />
    </svg>
  );
}
