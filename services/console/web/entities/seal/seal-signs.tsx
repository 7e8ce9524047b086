import type { SealKind } from '@seal/contracts/common/seals';
import { useTranslation } from 'react-i18next';

export interface Sign {
  kind: SealKind;
  state: 'empty' | 'filled' | 'failed';
}

/** The seals of a set as signs that fill as their codes come in. */
export function SealSigns({ signs }: { signs: readonly Sign[] }) {
  const { t } = useTranslation();
  return (
    <span className="signs">
      {signs.map(({ kind, state }) => (
        <span key={kind} className={`sign sign-${state}`} title={t(`seals.${kind}`)}>
          <span aria-hidden="true">{t(`sealSigns.${kind}`)}</span>
          <span className="hidden">
            {t(`seals.${kind}`)} {state === 'filled' ? '✓' : ''}
          </span>
        </span>
      ))}
    </span>
  );
}
