import { useTranslation } from 'react-i18next';
import type { ReconciliationSummary } from '@seal/contracts/finance/reconciliation';

interface Given {
  months: readonly ReconciliationSummary[];
  chosen: string;
  onChoose: (month: string) => void;
}

export function MonthList({ months, chosen, onChoose }: Given) {
  const { t } = useTranslation();
  const stateOf = ({ version, status }: ReconciliationSummary) =>
    t(`month.states.${version === null ? 'none' : status}`);
  return (
    <nav className="card" aria-label={t('month.months')}>
      <ul className="months">
        {months.map((it) => (
          <li key={it.month}>
            <button
              type="button"
              aria-current={it.month === chosen ? 'true' : undefined}
              onClick={() => onChoose(it.month)}
            >
              <span className="figure">{it.month}</span>
              <small>{stateOf(it)}</small>
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}
