import type { IndicatorFigure } from '@seal/contracts/finance/indicators';
import { formatYuan } from '@seal/kernel/money';
import { Drawer } from 'antd';
import { useTranslation } from 'react-i18next';
import { percentText } from '../../lib/percent.ts';
import { IndicatorRecords } from './indicator-records.tsx';

interface Given {
  it: IndicatorFigure;
  query: { asOf?: string };
  onClose: () => void;
}

/** How a figure came about: its formula, what it leaves out, and the records behind it. */
export function IndicatorDrawer({ it, query, onClose }: Given) {
  const { t, i18n } = useTranslation();
  const isEnglish = i18n.language === 'en';
  const figure = (n: number) => (it.unit === 'fen' ? formatYuan(n) : String(n));
  return (
    <Drawer open size={760} title={`${it.number} ${it.name}`} onClose={onClose}>
      <h2>{t('indicators.formula')}</h2>
      <p>{isEnglish ? it.formula.en : it.formula.zh}</p>
      <p className="figure">
        {t('indicators.counted', {
          n: figure(it.numerator),
          of: figure(it.denominator),
          unit: t(`indicators.units.${it.unit}`),
        })}{' '}
        = {percentText(it.actual)}
      </p>
      {it.amountFen !== null && <p>{t('indicators.spared', { yuan: formatYuan(it.amountFen) })}</p>}
      {it.survey && (
        <p>
          {t('indicators.survey', {
            answers: it.survey.answers,
            rate: percentText(it.survey.responsePercent),
            low: percentText(it.survey.lowPercent),
            high: percentText(it.survey.highPercent),
          })}
        </p>
      )}
      <Counts title={t('indicators.exclusions')} counts={it.exclusions} />
      <Counts title={t('indicators.shortfalls')} counts={it.shortfalls} />
      <Counts title={t('indicators.notes')} counts={it.notes} />
      <IndicatorRecords it={it} query={query} />
    </Drawer>
  );
}

function Counts({ title, counts }: { title: string; counts: IndicatorFigure['notes'] }) {
  const { t, i18n } = useTranslation();
  return (
    <section className="section">
      <h2>{title}</h2>
      {counts.length === 0 && <p className="faint">{t('indicators.none')}</p>}
      {counts.length > 0 && (
        <ul className="counts">
          {counts.map(({ reason, count, words }) => (
            <li key={reason}>
              {i18n.language === 'en' ? words.en : words.zh}
              {t('common.colon')}
              {count}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
