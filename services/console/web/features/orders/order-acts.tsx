import { engravingEndpoints } from '@seal/contracts/engraving/order-endpoints';
import type { Order, OrderAct } from '@seal/contracts/engraving/order';
import { App, Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useOrderAct } from '../../entities/order/use-order-act.ts';
import { SlipButton } from '../../entities/order/slip-button.tsx';
import { Trouble } from '../../ui/errors/trouble.tsx';
import { CancelOrder } from './cancel-order.tsx';
import { PauseOrder } from './pause-order.tsx';

/** What this role may do with the order as it stands. */
export function OrderActs({ order }: { order: Order }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const [dialogue, setDialogue] = useState<'cancel' | 'pause'>();
  const resume = useOrderAct(engravingEndpoints.resumeOrder, () => {
    void message.success(t('order.done', { act: t('order.resume') }));
  });
  const close = () => setDialogue(undefined);
  const may = (act: OrderAct) => order.allowedActs.includes(act);
  return (
    <div className="acts no-print">
      {resume.error && <Trouble error={resume.error} />}
      {order.dueAt && <SlipButton slip="slip" order={order.id} />}
      {order.acceptedAt && <SlipButton slip="collectionSlip" order={order.id} />}
      {may('pause') && <Button onClick={() => setDialogue('pause')}>{t('order.pause')}</Button>}
      {may('resume') && (
        <Button
          loading={resume.isPending}
          onClick={() => resume.mutate({ order: order.id, body: {} })}
        >
          {t('order.resume')}
        </Button>
      )}
      {may('cancel') && (
        <Button danger onClick={() => setDialogue('cancel')}>
          {t('order.cancel')}
        </Button>
      )}
      {dialogue === 'cancel' && <CancelOrder order={order} onClose={close} />}
      {dialogue === 'pause' && <PauseOrder order={order} onClose={close} />}
    </div>
  );
}
