import type { IndicatorFigure } from '@seal/contracts/finance/indicators';
import { useTranslation } from 'react-i18next';
import type { Column } from '../../ui/table/data-table.tsx';
import { useTargetColumns } from './use-target-columns.ts';

export function useIndicatorColumns(): Column<IndicatorFigure>[] {
  const { t, i18n } = useTranslation();
  const targetColumns = useTargetColumns<IndicatorFigure>();
  const wordsOf = (it: { zh: string; en: string }) => (i18n.language === 'en' ? it.en : it.zh);
  const metOf = ({ met, unknown }: IndicatorFigure) => {
    if (met === null) {
      const why = unknown ? `${t('common.colon')}${wordsOf(unknown.words)}` : '';
      return <span className="faint">{t('indicators.notKnown') + why}</span>;
    }
    return (
      <span className={met ? 'left-calm' : 'left-over'}>
        {t(met ? 'indicators.isMet' : 'indicators.notMet')}
      </span>
    );
  };
  return [
    {
      key: 'name',
      title: t('indicators.name'),
      cell: ({ number, name }) => `${number} ${name}`,
    },
    ...targetColumns,
    { key: 'met', title: t('indicators.met'), cell: metOf },
    {
      key: 'evidence',
      title: t('indicators.evidence'),
      cell: ({ evidence }) => evidence.join(t('common.between')),
    },
  ];
}
