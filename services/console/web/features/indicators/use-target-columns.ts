import type { IndicatorFigure } from '@seal/contracts/finance/indicators';
import { useTranslation } from 'react-i18next';
import { percentText } from '../../lib/percent.ts';
import type { Column } from '../../ui/table/data-table.tsx';

/** '≥ 95%' */
function targetText({ comparison, percent }: IndicatorFigure['target']): string {
  return `${comparison === 'at-least' ? '≥' : '='} ${String(percent)}%`;
}

/** What was to be reached and what was. */
export function useTargetColumns<
  Row extends Pick<IndicatorFigure, 'target' | 'actual'>,
>(): Column<Row>[] {
  const { t } = useTranslation();
  return [
    {
      key: 'target',
      title: t('indicators.target'),
      cell: ({ target }) => targetText(target),
      right: true,
    },
    {
      key: 'actual',
      title: t('indicators.actual'),
      cell: ({ actual }) => percentText(actual),
      right: true,
    },
  ];
}
