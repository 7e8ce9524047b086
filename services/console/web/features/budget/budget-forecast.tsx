import { formatYuan } from '@seal/kernel/money';
import { useTranslation } from 'react-i18next';
import { percentText } from '../../lib/percent.ts';
import { Trouble } from '../../ui/errors/trouble.tsx';
import { Waiting } from '../../ui/waiting.tsx';
import { useForecast } from './use-forecast.ts';

/** Where the money is heading, in sentences. */
export function BudgetForecast() {
  const { t } = useTranslation();
  const { data, error, refetch } = useForecast();
  const percent = (rate: number) => percentText(rate * 100);
  return (
    <section className="section forecast">
      <h2>{t('budget.forecast')}</h2>
      {error && <Trouble error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Waiting />}
      {data && (
        <div className="card">
          {data.reason && <p>{t(`budget.noForecast.${data.reason}`)}</p>}
          {data.dailyFen && (
            <p>
              <strong>
                {data.runsOutOn ? t('budget.runsOut', { day: data.runsOutOn }) : t('budget.lasts')}
              </strong>
            </p>
          )}
          {data.executionRate && (
            <p>
              {t('budget.band', {
                expected: percent(data.executionRate.expected),
                low: percent(data.executionRate.low),
                high: percent(data.executionRate.high),
              })}
            </p>
          )}
          {data.lastInvoiceOn && (
            <p>
              {t('budget.lastInvoice', {
                basis: t(data.daysToPay.observed ? 'budget.observed' : 'budget.assumed'),
                n: data.daysToPay.workingDays,
                day: data.lastInvoiceOn,
              })}
            </p>
          )}
          {data.dailyFen && data.workingDays && (
            <p className="faint">
              {t('budget.daily', {
                yuan: formatYuan(Math.round(data.dailyFen.mean)),
                ...data.workingDays,
              })}
            </p>
          )}
        </div>
      )}
    </section>
  );
}
