import type { ProjectPreview } from '@seal/contracts/projects/project-preview';
import { formatYuan } from '@seal/kernel/money';
import { Alert, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { shortTime } from '../../lib/format.ts';
import { serverNow } from '../../lib/api/server-clock.ts';

interface Given {
  preview: ProjectPreview;
  /** The settings that were read are no longer those that stand. */
  isOutdated: boolean;
  isSaving: boolean;
  onSave: () => void;
  onClose: () => void;
}

/** Which settings change and from when each counts; what stays, what is released, what is held. */
export function ChangePreview({ preview, isOutdated, isSaving, onSave, onClose }: Given) {
  const { t } = useTranslation();
  const { changes, figures, lastChange } = preview;
  const isPriced = changes.some(({ term }) => term === 'prices');
  return (
    <Modal
      open
      title={t('settings.previewTitle')}
      okText={t('settings.save')}
      okButtonProps={{ disabled: changes.length === 0, loading: isSaving }}
      onOk={onSave}
      onCancel={onClose}
    >
      {isOutdated && (
        <Alert
          type="warning"
          showIcon
          className="trouble"
          title={t('settings.mismatch', {
            by: lastChange.by,
            at: shortTime(lastChange.at, serverNow()),
          })}
        />
      )}
      {changes.length === 0 && <p>{t('settings.nothing')}</p>}
      <dl className="facts">
        {changes.map(({ term, since }) => (
          <div key={term} className="facts-row">
            <dt>{t(`settings.terms.${term}`)}</dt>
            <dd>{t(`settings.since.${since}`)}</dd>
          </div>
        ))}
      </dl>
      {isPriced && <PriceEffects figures={figures} />}
      {figures.unpricedFrom && (
        <p className="left-over">{t('settings.unpriced', { day: figures.unpricedFrom })}</p>
      )}
    </Modal>
  );
}

function PriceEffects({ figures }: Pick<ProjectPreview, 'figures'>) {
  const { t } = useTranslation();
  return (
    <>
      <p>
        {t('settings.kept', {
          committed: figures.committedOrders,
          committedYuan: formatYuan(figures.committedFen),
          accrued: figures.accruedOrders,
          accruedYuan: formatYuan(figures.accruedFen),
        })}
      </p>
      {figures.unpricedOrders > 0 && (
        <p>
          {t('settings.released', {
            held: figures.unpricedOrders,
            n: figures.releasedOrders,
            yuan: formatYuan(figures.releasedFen),
            available: formatYuan(figures.availableFen),
          })}
        </p>
      )}
    </>
  );
}
