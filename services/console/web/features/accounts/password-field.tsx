import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';

/** As the contract asks (shared/contracts/src/console/account.ts). */
const SHORTEST = 12;

/** A password that the administrator hands over; it can be looked at, since it must be told. */
export function PasswordField({ name }: { name: string }) {
  const { t } = useTranslation();
  const required = { required: true, message: t('common.required') };
  return (
    <Form.Item
      name={name}
      label={t('accounts.password')}
      extra={t('accounts.passwordHint')}
      rules={[required, { min: SHORTEST, message: t('password.short') }]}
    >
      <Input autoComplete="off" maxLength={200} />
    </Form.Item>
  );
}
