import { engravingEndpoints } from '@seal/contracts/engraving/order-endpoints';
import type { Order } from '@seal/contracts/engraving/order';
import { App } from 'antd';
import { useTranslation } from 'react-i18next';
import { TextDialog } from '../../ui/forms/text-dialog.tsx';
import { useOrderAct } from '../../entities/order/use-order-act.ts';

/** What can't be undone is asked for twice, with a reason. */
export function CancelOrder({ order, onClose }: { order: Order; onClose: () => void }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const cancel = useOrderAct(engravingEndpoints.cancelOrder, () => {
    void message.success(t('order.done', { act: t('acts.cancelled') }));
    onClose();
  });
  return (
    <TextDialog
      title={`${t('order.cancel')}${t('common.colon')}${order.enterpriseName}`}
      label={t('common.reason')}
      okText={t('order.cancel')}
      why={t('order.cancelWhy')}
      danger
      act={cancel}
      onSubmit={(reason) => cancel.mutate({ order: order.id, body: { reason } })}
      onClose={onClose}
    />
  );
}
