import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';

/** What is recorded of an enterprise beside its code. */
export function EnterpriseFields() {
  const { t } = useTranslation();
  const required = { required: true, whitespace: true, message: t('common.required') };
  return (
    <div className="register-fields">
      <Form.Item name="caseNumber" label={t('register.case')} rules={[required]}>
        <Input maxLength={64} />
      </Form.Item>
      <Form.Item name="enterpriseName" label={t('register.name')} rules={[required]}>
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item name="enterpriseType" label={t('register.type')}>
        <Input maxLength={60} />
      </Form.Item>
      <Form.Item
        name={['legalRepresentative', 'name']}
        label={t('register.representative')}
        rules={[required]}
      >
        <Input maxLength={60} />
      </Form.Item>
      <Form.Item name={['contact', 'phone']} label={t('register.phone')}>
        <Input maxLength={20} inputMode="tel" />
      </Form.Item>
    </div>
  );
}
