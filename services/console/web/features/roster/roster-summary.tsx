import type { rosterEndpoints } from '@seal/contracts/engraving/roster-endpoints';
import type { AnswerOf } from '@seal/contracts/http/endpoint';
import { useTranslation } from 'react-i18next';

type Roster = AnswerOf<typeof rosterEndpoints.readRoster>;

/** How many of the hall's days were attended, and which were not. */
export function RosterSummary({ roster }: { roster: Roster }) {
  const { t } = useTranslation();
  const { attended, workingDays, missing } = roster;
  if (missing === null || attended === null) return <p>{t('roster.noCalendar')}</p>;
  const days = missing.map((day) => day.slice(5)).join(t('common.between'));
  return (
    <p>
      {t('roster.attended', { n: attended, of: workingDays ?? 0 })}
      {t('common.stop')}
      {missing.length === 0 ? t('roster.noMissing') : t('roster.missing', { days })}
    </p>
  );
}
