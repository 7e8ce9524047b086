import { Input } from 'antd';
import { useTranslation } from 'react-i18next';

interface Given {
  actor: string;
  onChange: (actor: string) => void;
}

/** One account's acts; asked for when the name is whole, not at each letter. */
export function ActorFilter({ actor, onChange }: Given) {
  const { t } = useTranslation();
  return (
    <Input
      key={actor}
      className="narrow"
      aria-label={t('audit.actor')}
      placeholder={t('audit.actorHint')}
      defaultValue={actor}
      maxLength={100}
      allowClear
      onClear={() => onChange('')}
      onPressEnter={({ currentTarget }) => onChange(currentTarget.value.trim())}
    />
  );
}
