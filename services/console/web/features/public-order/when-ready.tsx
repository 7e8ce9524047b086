import type { PublicOrder } from '@seal/contracts/engraving/satisfaction';
import { useTranslation } from 'react-i18next';
import { shortTime } from '../../lib/format.ts';
import { serverNow } from '../../lib/api/server-clock.ts';

/** 预计 16:20 前可领取, in large figures. */
export function WhenReady({ order }: { order: PublicOrder }) {
  const { t } = useTranslation();
  if (order.cancelled) return <p className="phone-ready">{t('follow.cancelled')}</p>;
  if (order.step === 'collected') return null;
  if (order.step === 'ready') {
    return (
      <div className="phone-when">
        <p className="phone-ready">✓ {t('follow.readyNow')}</p>
        <p>{t('follow.bring')}</p>
      </div>
    );
  }
  if (order.expectedBy === null) return <p className="phone-when">{t('follow.waiting')}</p>;
  return (
    <p className="phone-when">
      {t('follow.expectedLead')}{' '}
      <strong className="phone-time">{shortTime(order.expectedBy, serverNow())}</strong>{' '}
      {t('follow.expected')}
    </p>
  );
}
