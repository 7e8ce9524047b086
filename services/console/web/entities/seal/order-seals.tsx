import type { Order } from '@seal/contracts/engraving/order';
import { useTranslation } from 'react-i18next';

/** The seals with their codes, and what the bureau found. */
export function OrderSeals({ order }: { order: Order }) {
  const { t } = useTranslation();
  const found = (passed: boolean | null) =>
    passed === null ? t('order.unchecked') : passed ? t('order.passed') : t('order.failed');
  return (
    <ul className="seal-list">
      {order.sealKinds.map((kind) => {
        const seal = order.seals.find((it) => it.kind === kind);
        return (
          <li key={kind}>
            <strong>{t(`seals.${kind}`)}</strong>
            {seal ? (
              <>
                <span className="figure">{seal.sealCode}</span>
                <span>{t(`materials.${seal.material}`)}</span>
                <span className={seal.passed === false ? 'left-over' : 'faint'}>
                  {found(seal.passed)}
                  {seal.note && `${t('common.colon')}${seal.note}`}
                </span>
              </>
            ) : (
              <span className="faint">—</span>
            )}
          </li>
        );
      })}
    </ul>
  );
}
