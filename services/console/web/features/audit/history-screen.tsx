import './audit.css';
import { useTranslation } from 'react-i18next';
import { zhAudit } from '../../texts/zh-audit.ts';
import { zhOrders } from '../../texts/zh-orders.ts';
import { Chips } from '../../ui/chips.tsx';
import { Page } from '../../ui/page.tsx';
import { ActorFilter } from './actor-filter.tsx';
import { DaysFilter } from './days-filter.tsx';
import { HistoryTable, type Of } from './history-table.tsx';
import { useAsked } from './use-asked.ts';
import { useStepWords } from './use-step-words.ts';

/** Enough to see a week's work at once; more days are asked for by who wants them. */
const DAYS_BACK = 6;

/** The acts that have a name, whatever the language. */
const acts = {
  orders: Object.keys(zhOrders.acts),
  registrations: Object.keys(zhAudit.audit.registrationActs),
};

/** Who did what, when: by day, account and kind of act. */
export function Screen() {
  const { t } = useTranslation();
  const asked = useAsked(DAYS_BACK);
  const of: Of = asked.get('of') === 'registrations' ? 'registrations' : 'orders';
  const act = acts[of].find((it) => it === asked.get('act'));
  const actor = asked.get('actor');
  const wordOf = useStepWords(of);
  const { from, until } = asked;
  return (
    <Page title={t('audit.history')}>
      <div className="bar">
        <Chips
          label={t('audit.of')}
          single
          options={(['orders', 'registrations'] as const).map((value) => ({
            value,
            text: t(`audit.${value}`),
          }))}
          chosen={[of]}
          onChange={([value]) => asked.set('of', value ?? '')}
        />
        <DaysFilter asked={asked} />
        <ActorFilter actor={actor} onChange={(name) => asked.set('actor', name)} />
        <label>
          {t('audit.act')}{' '}
          <select
            className="asked"
            value={act ?? ''}
            onChange={({ target }) => asked.set('act', target.value)}
          >
            <option value="">{t('common.all')}</option>
            {acts[of].map((value) => (
              <option key={value} value={value}>
                {wordOf(value)}
              </option>
            ))}
          </select>
        </label>
      </div>
      <HistoryTable
        of={of}
        filter={{ from, until, ...(actor && { actor }), ...(act && { act }) }}
        label={t('audit.history')}
        empty={{ title: t('audit.empty'), why: t('audit.emptyWhy') }}
      />
    </Page>
  );
}
