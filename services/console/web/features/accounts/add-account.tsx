import { consoleEndpoints } from '@seal/contracts/console/console-endpoints';
import type { Role } from '@seal/contracts/common/roles';
import { App, Form, Input, Modal, Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import { call } from '../../lib/api/api.ts';
import { useAct } from '../../lib/api/use-act.ts';
import { showFieldProblems } from '../../ui/errors/field-problems.ts';
import { SubmitByEnter } from '../../ui/forms/submit-by-enter.tsx';
import { Trouble } from '../../ui/errors/trouble.tsx';
import { PasswordField } from './password-field.tsx';
import { RolesField } from './roles-field.tsx';

interface Fields {
  username: string;
  kind: 'person' | 'client';
  roles: Role[];
  password?: string;
}

/** As the contract takes a name (shared/contracts/src/console/account.ts). */
const NAME = /^[a-z][a-z0-9._-]{1,39}$/;

interface Given {
  onDone(username: string, clientSecret: string | null): void;
  onClose(): void;
}

export function AddAccount({ onDone, onClose }: Given) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const [form] = Form.useForm<Fields>();
  const kind = Form.useWatch('kind', form) ?? 'person';
  const add = useAct((body: Fields, key) => call(consoleEndpoints.createAccount, { body, key }), {
    onDone({ username, clientSecret }) {
      void message.success(t('accounts.added', { name: username }));
      onDone(username, clientSecret);
    },
    onFailed(error) {
      if (error.code === 'username-taken') {
        form.setFields([{ name: 'username', errors: [t('errors.username-taken')] }]);
      } else showFieldProblems(form, error);
    },
  });
  const kinds = (['person', 'client'] as const).map((value) => ({
    value,
    label: t(`accounts.${value}`),
  }));
  return (
    <Modal
      open
      title={t('accounts.add')}
      okText={t('accounts.add')}
      okButtonProps={{ loading: add.isPending }}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      {add.error && <Trouble error={add.error} />}
      <Form
        form={form}
        layout="vertical"
        initialValues={{ kind: 'person', roles: [] }}
        onFinish={add.mutate}
      >
        <Form.Item name="kind" label={t('accounts.kind')} extra={t(`accounts.${kind}Why`)}>
          <Radio.Group options={kinds} />
        </Form.Item>
        <Form.Item
          name="username"
          label={t('accounts.username')}
          extra={t('accounts.usernameHint')}
          rules={[{ required: true, pattern: NAME, message: t('accounts.usernameWrong') }]}
        >
          <Input autoFocus autoComplete="off" maxLength={40} />
        </Form.Item>
        <RolesField />
        {kind === 'person' && <PasswordField name="password" />}
        <SubmitByEnter />
      </Form>
    </Modal>
  );
}
