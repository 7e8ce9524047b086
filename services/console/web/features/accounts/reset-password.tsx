import type { Account } from '@seal/contracts/console/account';
import { accountHelpEndpoints } from '@seal/contracts/console/account-help-endpoints';
import { App, Form, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { call } from '../../lib/api/api.ts';
import { useAct } from '../../lib/api/use-act.ts';
import { showFieldProblems } from '../../ui/errors/field-problems.ts';
import { Trouble } from '../../ui/errors/trouble.tsx';
import { PasswordField } from './password-field.tsx';

interface Fields {
  newPassword?: string;
}

interface Given {
  it: Account;
  onDone(username: string, clientSecret: string | null): void;
  onClose(): void;
}

/** Another password for a person; another secret for a client, shown this once. */
export function ResetPassword({ it, onDone, onClose }: Given) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const [form] = Form.useForm<Fields>();
  const reset = useAct(
    (body: Fields, key) =>
      call(accountHelpEndpoints.resetPassword, { params: { account: it.id }, body, key }),
    {
      onDone({ username, clientSecret }) {
        void message.success(t('accounts.reset', { name: username }));
        onDone(username, clientSecret);
      },
      onFailed: (error) => void showFieldProblems(form, error),
    },
  );
  const isClient = it.kind === 'client';
  const what = t(isClient ? 'accounts.newSecret' : 'accounts.resetPassword');
  return (
    <Modal
      open
      title={t('accounts.resetOf', { what, name: it.username })}
      okText={what}
      okButtonProps={{ loading: reset.isPending }}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      {reset.error && <Trouble error={reset.error} />}
      <p className="faint">{t(isClient ? 'accounts.newSecretWhy' : 'accounts.resetWhy')}</p>
      <Form form={form} layout="vertical" onFinish={reset.mutate}>
        {!isClient && <PasswordField name="newPassword" />}
      </Form>
    </Modal>
  );
}
