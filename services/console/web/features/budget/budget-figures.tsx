import type { Budget } from '@seal/contracts/finance/budget';
import { formatYuan } from '@seal/kernel/money';
import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import { percentText } from '../../lib/percent.ts';
import { FigureCard } from '../../ui/figure-card.tsx';

/** The four figures, and a warning where the project's thresholds are passed. */
export function BudgetFigures({ budget }: { budget: Budget }) {
  const { t } = useTranslation();
  const yuan = (fen: number) => `${formatYuan(fen)} ${t('common.yuan')}`;
  const { committedFen, accruedFen, paidFen, executionRate } = budget;
  const committed = formatYuan(committedFen);
  const accrued = formatYuan(accruedFen);
  const highest = budget.warnings.toSorted((a, b) => b.percent - a.percent)[0];
  return (
    <section aria-label={t('budget.figures')}>
      {highest && (
        <Alert
          type="warning"
          showIcon
          className="trouble"
          title={t('budget.warning', {
            percent: highest.percent,
            yuan: formatYuan(highest.reachedFen),
          })}
        />
      )}
      <dl className="figures">
        <FigureCard label={t('budget.adjusted')} figure={yuan(budget.adjustedFen)}>
          {t('budget.opening', { yuan: formatYuan(budget.openingFen) })}
        </FigureCard>
        <FigureCard label={t('budget.available')} figure={yuan(budget.availableFen)}>
          {t('budget.availableWhy')}
        </FigureCard>
        <FigureCard label={t('budget.bound')} figure={yuan(committedFen + accruedFen)}>
          {t('budget.boundWhy', { committed, accrued })}
        </FigureCard>
        <FigureCard label={t('budget.paid')} figure={yuan(paidFen)}>
          {t('budget.paidWhy', { rate: percentText(executionRate * 100) })}
        </FigureCard>
      </dl>
    </section>
  );
}
