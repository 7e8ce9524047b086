import { roles } from '@seal/contracts/common/roles';
import { Checkbox, Form } from 'antd';
import { useTranslation } from 'react-i18next';

/** At least one role; each with what it is for. */
export function RolesField() {
  const { t } = useTranslation();
  const options = roles.map((value) => ({
    value,
    label: `${t(`roles.${value}`)} · ${t(`accounts.does.${value}`)}`,
  }));
  return (
    <Form.Item
      name="roles"
      label={t('accounts.roles')}
      rules={[{ type: 'array', min: 1, message: t('accounts.noRole') }]}
    >
      <Checkbox.Group options={options} className="roles" />
    </Form.Item>
  );
}
