import { engravingEndpoints } from '@seal/contracts/engraving/order-endpoints';
import type { Order } from '@seal/contracts/engraving/order';
import { App, Form, Input, Modal, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useProject } from '../../lib/project-context.ts';
import { useOrderAct } from '../../entities/order/use-order-act.ts';
import { showFieldProblems } from '../../ui/errors/field-problems.ts';
import { Trouble } from '../../ui/errors/trouble.tsx';

interface Fields {
  reason: string;
  evidence: string;
}

/** The clock stands still only for one of the project's reasons, and with evidence. */
export function PauseOrder({ order, onClose }: { order: Order; onClose: () => void }) {
  const { t, i18n } = useTranslation();
  const { message } = App.useApp();
  const { pauses } = useProject();
  const [form] = Form.useForm<Fields>();
  const pause = useOrderAct(engravingEndpoints.pauseOrder, () => {
    void message.success(t('order.done', { act: t('acts.paused') }));
    onClose();
  });
  const options = pauses.reasons.map(({ code, zh, en }) => ({
    value: code,
    label: i18n.language === 'en' ? en : zh,
  }));
  const required = [{ required: true, message: t('common.required') }];
  return (
    <Modal
      open
      title={`${t('order.pause')}${t('common.colon')}${order.enterpriseName}`}
      okText={t('order.pause')}
      okButtonProps={{ loading: pause.isPending }}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      {pause.error && <Trouble error={pause.error} />}
      <Form
        form={form}
        layout="vertical"
        onFinish={(body) =>
          pause.mutate(
            { order: order.id, body },
            { onError: (error) => void showFieldProblems(form, error) },
          )
        }
      >
        <Form.Item name="reason" label={t('order.pauseReason')} rules={required}>
          <Select options={options} />
        </Form.Item>
        <Form.Item name="evidence" label={t('order.evidence')} rules={required}>
          <Input maxLength={200} placeholder={t('order.evidenceHint')} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
