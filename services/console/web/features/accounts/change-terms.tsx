import type { Account } from '@seal/contracts/console/account';
import { consoleEndpoints } from '@seal/contracts/console/console-endpoints';
import type { Role } from '@seal/contracts/common/roles';
import { App, Form, Modal, Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import { call } from '../../lib/api/api.ts';
import { useAct } from '../../lib/api/use-act.ts';
import { Trouble } from '../../ui/errors/trouble.tsx';
import { RolesField } from './roles-field.tsx';

interface Fields {
  roles: Role[];
  active: boolean;
}

interface Given {
  it: Account;
  onDone(): void;
  /** Somebody else changed it meanwhile: the list is read anew, what was chosen stays. */
  onOutdated(): void;
  onClose(): void;
}

/** Roles, and whether the account may sign in. */
export function ChangeTerms({ it, onDone, onOutdated, onClose }: Given) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const [form] = Form.useForm<Fields>();
  const change = useAct(
    (body: Fields) =>
      call(consoleEndpoints.changeAccount, {
        params: { account: it.id },
        body,
        version: it.version,
      }),
    {
      onDone({ username }) {
        void message.success(t('accounts.changed', { name: username }));
        onDone();
      },
      onFailed(error) {
        if (error.code === 'version-mismatch') onOutdated();
      },
    },
  );
  const states = [
    { value: true, label: t('accounts.active') },
    { value: false, label: t('accounts.inactive') },
  ];
  return (
    <Modal
      open
      title={t('accounts.changeOf', { name: it.username })}
      okText={t('common.save')}
      okButtonProps={{ loading: change.isPending }}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      {change.error && <Trouble error={change.error} />}
      <p className="faint">{t('accounts.changeWhy')}</p>
      <Form
        form={form}
        layout="vertical"
        initialValues={{ roles: it.roles, active: it.active }}
        onFinish={change.mutate}
      >
        <RolesField />
        <Form.Item name="active" label={t('accounts.state')}>
          <Radio.Group options={states} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
