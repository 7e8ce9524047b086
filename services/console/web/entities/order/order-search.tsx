import { Input } from 'antd';
import { useTranslation } from 'react-i18next';

/** One field for code, name, pinyin initials and order number. */
export function OrderSearch({ value, onType }: { value: string; onType: (typed: string) => void }) {
  const { t } = useTranslation();
  return (
    <Input
      className="bar-search"
      type="search"
      allowClear
      aria-label={t('orders.search')}
      placeholder={t('orders.hint')}
      value={value}
      onChange={(event) => onType(event.target.value)}
    />
  );
}
