import type { Order } from '@seal/contracts/engraving/order';
import { Segmented } from 'antd';
import { useTranslation } from 'react-i18next';
import { useProject } from '../../lib/project-context.ts';
import { SealSigns } from '../../entities/seal/seal-signs.tsx';
import type { useSealCodes } from './use-seal-codes.ts';

interface Given {
  order: Order;
  seals: ReturnType<typeof useSealCodes>;
}

/** The set: signs that fill, each with its code, which can be taken away again. */
export function SealsToScan({ order, seals }: Given) {
  const { t, i18n } = useTranslation();
  const { materials } = useProject();
  const failed = order.seals.filter(({ passed }) => passed === false);
  return (
    <>
      <SealSigns
        signs={order.sealKinds.map((kind) => ({
          kind,
          state: seals.codes[kind] === undefined ? 'empty' : 'filled',
        }))}
      />
      <ul className="work-codes">
        {order.sealKinds.map((kind) => (
          <li key={kind}>
            <span>{t(`seals.${kind}`)}</span>
            <span className="figure">{seals.codes[kind] ?? '—'}</span>
            {seals.codes[kind] !== undefined && (
              <button
                type="button"
                className="quiet"
                aria-label={t('board.remove', { seal: t(`seals.${kind}`) })}
                onClick={() => seals.remove(kind)}
              >
                ✕
              </button>
            )}
          </li>
        ))}
      </ul>
      {failed.map(({ kind, note }) => (
        <p key={kind} className="left-over">
          {t(`seals.${kind}`)}
          {t('common.colon')}
          {note}
        </p>
      ))}
      {order.status === 'engraving' && (
        <Segmented
          block
          // English has long words for them.
          vertical={i18n.language === 'en'}
          aria-label={t('board.materialAll')}
          value={seals.material}
          options={materials.map((value) => ({ value, label: t(`materials.${value}`) }))}
          onChange={seals.setMaterial}
        />
      )}
    </>
  );
}
