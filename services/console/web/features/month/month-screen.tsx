import '../../ui/money.css';
import './month.css';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { Page } from '../../ui/page.tsx';
import { Trouble } from '../../ui/errors/trouble.tsx';
import { Waiting } from '../../ui/waiting.tsx';
import { MonthInvoices } from './month-invoices.tsx';
import { MonthList } from './month-list.tsx';
import { MonthResult } from './month-result.tsx';
import { useMonths } from './use-months.ts';

/** The months at the left; at the right what agrees in one of them, and what lies between. */
export function Screen() {
  const { t } = useTranslation();
  const { months, error, refetch } = useMonths();
  const [address, setAddress] = useSearchParams();
  const chosen =
    months?.find(({ month }) => month === address.get('month')) ??
    months?.find(({ invoices, version }) => invoices > 0 || version !== null) ??
    months?.[0];
  return (
    <Page title={t('month.title')}>
      {error && <Trouble error={error} onRetry={refetch} />}
      {!months && !error && <Waiting />}
      {months && chosen && (
        <div className="months-beside">
          <MonthList
            months={months}
            chosen={chosen.month}
            onChoose={(month) => setAddress({ month })}
          />
          <div>
            <MonthInvoices
              key={chosen.month}
              month={chosen.month}
              mayBill={chosen.allowedActs.includes('bill')}
              onTaken={(month) => setAddress({ month })}
            />
            <MonthResult key={`result ${chosen.month}`} summary={chosen} />
          </div>
        </div>
      )}
    </Page>
  );
}
