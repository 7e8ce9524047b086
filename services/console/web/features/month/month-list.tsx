import { useTranslation } from 'react-i18next';
import type { MonthOf } from './use-months.ts';

interface Given {
  months: readonly MonthOf[];
  chosen: string;
  onChoose: (month: string) => void;
}

export function MonthList({ months, chosen, onChoose }: Given) {
  const { t } = useTranslation();
  const stateOf = ({ summary }: MonthOf) =>
    t(`month.states.${summary && summary.version !== null ? summary.status : 'none'}`);
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
