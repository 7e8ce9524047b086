import { Button, Form, type FormRule, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { AmountField } from '../../ui/forms/amount-field.tsx';

/** What changes in practice has a field; the rest is written as the project's file has it. */
export function SettingsForm() {
  const { t } = useTranslation();
  const required = { required: true, message: t('common.required') };
  const text = (name: string | string[], label: string) => (
    <Form.Item name={name} label={label} rules={[{ ...required, whitespace: true }]}>
      <Input maxLength={120} />
    </Form.Item>
  );
  const counts = [
    { value: 'elapsed', label: t('settings.elapsed') },
    { value: 'working-time', label: t('settings.workingTime') },
  ];
  return (
    <>
      <fieldset className="card settings-group">
        <legend>{t('settings.names')}</legend>
        {text('name', t('settings.name'))}
        {text('unit', t('settings.unit'))}
        {text('engraver', t('settings.engraver'))}
        {text(['hall', 'name'], t('settings.hallName'))}
        {text(['hall', 'window'], t('settings.hallWindow'))}
        {text(['hall', 'phone'], t('settings.hallPhone'))}
      </fieldset>
      <fieldset className="card settings-group">
        <legend>{t('settings.deadline')}</legend>
        <Form.Item name={['deadline', 'minutes']} label={t('settings.minutes')} rules={[required]}>
          <Input type="number" min={1} max={14_400} />
        </Form.Item>
        <Form.Item
          name={['deadline', 'warningLeadMinutes']}
          label={t('settings.lead')}
          dependencies={[['deadline', 'minutes']]}
          rules={[required, mustBeShorter(t('settings.leadTooLong'))]}
        >
          <Input type="number" min={0} max={14_400} />
        </Form.Item>
        <Form.Item name={['deadline', 'counts']} label={t('settings.counts')}>
          <Select options={counts} />
        </Form.Item>
      </fieldset>
      <Prices />
      <fieldset className="card settings-group settings-rest">
        <legend>{t('settings.rest')}</legend>
        <Form.Item
          name="rest"
          label={t('settings.restWhy')}
          rules={[{ validator: (_rule, value) => mustBeJson(value, t('settings.notJson')) }]}
        >
          <Input.TextArea rows={14} className="json" spellCheck={false} />
        </Form.Item>
      </fieldset>
    </>
  );
}

/** A warning at the start or before it would warn of nothing. */
function mustBeShorter(otherwise: string): FormRule {
  return ({ getFieldValue }) => ({
    validator: (_rule, lead) =>
      Number(lead) < Number(getFieldValue(['deadline', 'minutes']))
        ? Promise.resolve()
        : Promise.reject(new Error(otherwise)),
  });
}

function mustBeJson(text: unknown, otherwise: string): Promise<void> {
  try {
    const parsed: unknown = JSON.parse(String(text));
    if (typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed)) {
      return Promise.resolve();
    }
  } catch {
    // Said below.
  }
  return Promise.reject(new Error(otherwise));
}

function Prices() {
  const { t } = useTranslation();
  const required = { required: true, message: t('common.required') };
  return (
    <fieldset className="card settings-group settings-rest">
      <legend>{t('settings.prices')}</legend>
      <Form.List name="prices">
        {(prices, { add, remove }) => (
          <>
            {prices.map(({ key, name }, n) => (
              <div key={key} className="settings-price">
                <Form.Item name={[name, 'from']} label={t('settings.from')} rules={[required]}>
                  <Input type="date" />
                </Form.Item>
                <Form.Item name={[name, 'until']} label={t('settings.until')}>
                  <Input type="date" />
                </Form.Item>
                <AmountField name={[name, 'unitPriceFen']} label={t('settings.price')} />
                <Button onClick={() => remove(name)}>
                  {t('settings.removePrice', { n: n + 1 })}
                </Button>
              </div>
            ))}
            <Button onClick={() => add({ from: '', until: '', unitPriceFen: '' })}>
              {t('settings.addPrice')}
            </Button>
          </>
        )}
      </Form.List>
    </fieldset>
  );
}
