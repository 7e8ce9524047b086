import type { PublicOrder } from '@seal/contracts/engraving/satisfaction';
import { useTranslation } from 'react-i18next';
import { Moment } from '../../ui/time/moment.tsx';

/** The four steps, with where it stands in words too. */
export function PublicSteps({ order }: { order: PublicOrder }) {
  const { t } = useTranslation();
  return (
    <ol className="phone-steps" aria-label={t('follow.steps')}>
      {order.steps.map(({ step, reachedAt }) => {
        const isNow = step === order.step;
        return (
          <li
            key={step}
            className={reachedAt === null ? '' : 'phone-reached'}
            aria-current={isNow ? 'step' : undefined}
          >
            <span>{t(`follow.${step}`)}</span>
            {reachedAt !== null && <Moment at={reachedAt} />}
          </li>
        );
      })}
    </ol>
  );
}
