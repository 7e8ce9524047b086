import { useTranslation } from 'react-i18next';
import { useConnection } from '../../lib/api/connection.ts';
import { clockTime } from '../../lib/format.ts';
import { useSlowCalls } from '../../lib/api/slow-calls.ts';

export function ConnectionDot() {
  const { t } = useTranslation();
  const { state, since } = useConnection();
  const isSlow = useSlowCalls();
  const words = {
    live: t('top.live'),
    connecting: t('top.connecting'),
    broken: t('top.broken', { since: clockTime(since) }),
  };
  return (
    <span className={`dot dot-${isSlow && state !== 'broken' ? 'slow' : state}`} role="status">
      {isSlow && state !== 'broken' ? t('top.slow') : words[state]}
    </span>
  );
}
