import { useTranslation } from 'react-i18next';
import { Moment } from '../../ui/time/moment.tsx';
import type { Verdict } from './use-verdict.ts';

/** Whether a free set is coming, in large letters, before anything is sent. */
export function VerdictPanel({ verdict }: { verdict: Verdict }) {
  const { t } = useTranslation();
  const { state, reason, earlier } = verdict;
  if (state === 'empty') return <p className="verdict verdict-empty">{t('register.waitCode')}</p>;
  if (state === 'checking') return <p className="verdict">{t('register.checking')}</p>;
  if (state === 'wrong') return <p className="verdict verdict-wrong">{t('register.codeWrong')}</p>;
  if (state === 'granted') {
    return (
      <p className="verdict verdict-granted" role="status">
        ✓ {t('register.granted')}
      </p>
    );
  }
  return (
    <div className="verdict verdict-refused" role="status">
      ✕ {t('register.refused')}
      <p>{reason && t(`entitlement.${reason}`)}</p>
      {earlier && (
        <p>
          {t('register.earlier', { name: earlier.enterpriseName, at: '' })}
          <Moment at={earlier.registeredAt} />
        </p>
      )}
      <p className="faint">{t('register.refusedBut')}</p>
    </div>
  );
}
