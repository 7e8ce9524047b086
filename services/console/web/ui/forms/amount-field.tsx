import { yuanToFen } from '@seal/kernel/money';
import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';

interface Given {
  name: string | (string | number)[];
  label: string;
  help?: string;
}

/** An amount as a person writes it, in yuan; `fenOf` makes fen of what is valid. */
export function AmountField({ name, label, help }: Given) {
  const { t } = useTranslation();
  const check = (_rule: unknown, text: string | undefined) => {
    if (!text?.trim()) return Promise.reject(new Error(t('common.required')));
    const read = yuanToFen(text.trim());
    if (!read.ok) return Promise.reject(new Error(t('money.malformed')));
    return read.value === 0 ? Promise.reject(new Error(t('money.nothing'))) : Promise.resolve();
  };
  return (
    <Form.Item name={name} label={label} extra={help} rules={[{ validator: check }]} required>
      <Input inputMode="decimal" autoComplete="off" className="amount" suffix={t('common.yuan')} />
    </Form.Item>
  );
}
