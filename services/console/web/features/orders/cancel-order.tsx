import { engravingEndpoints } from '@seal/contracts/endpoints/engraving';
import type { Order } from '@seal/contracts/order';
import { App, Form, Input, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { useOrderAct } from '../../ui/use-order-act.ts';
import { showFieldProblems } from '../../ui/field-problems.ts';
import { Trouble } from '../../ui/trouble.tsx';

/** What can't be undone is asked for twice, with a reason. */
export function CancelOrder({ order, onClose }: { order: Order; onClose: () => void }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const [form] = Form.useForm<{ reason: string }>();
  const cancel = useOrderAct(engravingEndpoints.cancelOrder, () => {
    void message.success(t('order.done', { act: t('acts.cancelled') }));
    onClose();
  });
  return (
    <Modal
      open
      title={`${t('order.cancel')}：${order.enterpriseName}`}
      okText={t('order.cancel')}
      cancelText={t('common.close')}
      okButtonProps={{ danger: true, loading: cancel.isPending }}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <p>{t('order.cancelWhy')}</p>
      {cancel.error && <Trouble error={cancel.error} />}
      <Form
        form={form}
        layout="vertical"
        onFinish={(body) =>
          cancel.mutate(
            { order: order.id, body },
            { onError: (error) => void showFieldProblems(form, error) },
          )
        }
      >
        <Form.Item
          name="reason"
          label={t('common.reason')}
          rules={[{ required: true, whitespace: true, message: t('common.required') }]}
        >
          <Input autoFocus maxLength={200} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
