import { useTranslation } from 'react-i18next';
import { Page } from '../../ui/page.tsx';
import { CalendarCoverage } from './calendar-coverage.tsx';
import { ServiceHealth } from './service-health.tsx';

/** How the house stands, in sentences with what to do; and how far its calendar reaches. */
export function Screen() {
  const { t } = useTranslation();
  return (
    <Page title={t('system.title')}>
      <ServiceHealth />
      <CalendarCoverage />
    </Page>
  );
}
