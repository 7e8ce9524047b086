import type { Reconciliation } from '@seal/contracts/finance/reconciliation';
import { formatYuan } from '@seal/kernel/money';
import { useTranslation } from 'react-i18next';
import { FigureCard } from '../../ui/figure-card.tsx';

/** What is owed, what was billed, and what of it agrees. */
export function MonthTotals({ it }: { it: Reconciliation }) {
  const { t } = useTranslation();
  const { accrued, invoiced, matched, takenBack } = it;
  const yuan = (fen: number) => `${formatYuan(fen)} ${t('common.yuan')}`;
  const back = { n: takenBack.sets, yuan: formatYuan(takenBack.amountFen) };
  return (
    <section className="section">
      <h2>{t('month.totals')}</h2>
      <dl className="figures">
        <FigureCard label={t('month.accrued')} figure={yuan(accrued.amountFen)}>
          {t('month.accruedWhy', { n: accrued.sets })}
        </FigureCard>
        <FigureCard label={t('month.invoiced')} figure={yuan(invoiced.statedFen)}>
          {t('month.invoicedWhy', { n: invoiced.lines })}
        </FigureCard>
        <FigureCard label={t('month.matched')} figure={yuan(matched.amountFen)}>
          {t('month.matchedWhy', { n: matched.sets })}
          {takenBack.sets > 0 && <div>{t('month.takenBack', back)}</div>}
        </FigureCard>
      </dl>
    </section>
  );
}
