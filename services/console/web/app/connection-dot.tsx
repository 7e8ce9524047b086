import { useTranslation } from 'react-i18next';
import { useConnection } from '../lib/connection.ts';
import { clockTime } from '../lib/format.ts';

export function ConnectionDot() {
  const { t } = useTranslation();
  const { state, since } = useConnection();
  const words = {
    live: t('top.live'),
    connecting: t('top.connecting'),
    broken: t('top.broken', { since: clockTime(since) }),
  };
  return (
    <span className={`dot dot-${state}`} role="status">
      {words[state]}
    </span>
  );
}
