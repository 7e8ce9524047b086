import './audit.css';
import { useTranslation } from 'react-i18next';
import { Page } from '../../ui/page.tsx';
import { ActorFilter } from './actor-filter.tsx';
import { DaysFilter } from './days-filter.tsx';
import { HistoryTable } from './history-table.tsx';
import { useAsked } from './use-asked.ts';

/** It is rare, so that a year of it is read at once. */
const DAYS_BACK = 365;

/** Who saw personal data unmasked, when, and why. */
export function Screen() {
  const { t } = useTranslation();
  const asked = useAsked(DAYS_BACK);
  const actor = asked.get('actor');
  const { from, until } = asked;
  return (
    <Page title={t('audit.disclosures')}>
      <p className="faint">{t('audit.disclosuresWhy')}</p>
      <div className="bar">
        <DaysFilter asked={asked} />
        <ActorFilter actor={actor} onChange={(name) => asked.set('actor', name)} />
      </div>
      <HistoryTable
        of="registrations"
        filter={{ from, until, act: 'disclosed', ...(actor && { actor }) }}
        label={t('audit.disclosures')}
        empty={{ title: t('audit.noDisclosure'), why: t('audit.noDisclosureWhy') }}
      />
    </Page>
  );
}
