import { consoleEndpoints } from '@seal/contracts/console/console-endpoints';
import { App, Button, Form, Input, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { call } from '../../lib/api/api.ts';
import { useAct } from '../../lib/api/use-act.ts';
import { showFieldProblems } from '../../ui/errors/field-problems.ts';
import { Trouble } from '../../ui/errors/trouble.tsx';

/** As the contract asks (shared/contracts/src/console/account.ts). */
const SHORTEST = 12;

interface Fields {
  currentPassword: string;
  newPassword: string;
  again: string;
}

export function ChangePassword({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const [form] = Form.useForm<Fields>();
  const change = useAct(
    ({ currentPassword, newPassword }: Fields, key) =>
      call(consoleEndpoints.changePassword, { body: { currentPassword, newPassword }, key }),
    {
      onDone: () => {
        void message.success(t('password.done'));
        onClose();
      },
      onFailed: (error) => void showFieldProblems(form, error),
    },
  );
  const required = { required: true, message: t('common.required') };
  const isSame = {
    validator: (_rule: unknown, value: string) =>
      value === form.getFieldValue('newPassword')
        ? Promise.resolve()
        : Promise.reject(new Error(t('password.differs'))),
  };
  return (
    <Modal open title={t('password.title')} footer={null} onCancel={onClose} width={420}>
      <Form form={form} layout="vertical" requiredMark={false} onFinish={change.mutate}>
        {change.error && <Trouble error={change.error} />}
        <Form.Item name="currentPassword" label={t('password.current')} rules={[required]}>
          <Input.Password autoFocus autoComplete="current-password" visibilityToggle={false} />
        </Form.Item>
        <Form.Item
          name="newPassword"
          label={t('password.next')}
          extra={t('password.nextHint')}
          rules={[required, { min: SHORTEST, message: t('password.short') }]}
        >
          <Input.Password autoComplete="new-password" visibilityToggle={false} />
        </Form.Item>
        <Form.Item
          name="again"
          label={t('password.again')}
          dependencies={['newPassword']}
          rules={[required, isSame]}
        >
          <Input.Password autoComplete="new-password" visibilityToggle={false} />
        </Form.Item>
        <Button type="primary" htmlType="submit" block loading={change.isPending}>
          {t('password.submit')}
        </Button>
      </Form>
    </Modal>
  );
}
