import { useTranslation } from 'react-i18next';

interface Given {
  label: string;
  conforms: boolean | null;
  isOpen: boolean;
  onChange: (conforms: boolean) => void;
}

/** Whether it conforms: to be chosen, or only told to who may not enter it. */
export function FoundField({ label, conforms, isOpen, onChange }: Given) {
  const { t } = useTranslation();
  if (!isOpen) {
    if (conforms === null) return <span className="faint">{t('audit.open')}</span>;
    return (
      <span className={conforms ? 'left-calm' : 'left-over'}>
        {t(conforms ? 'audit.conforms' : 'audit.fails')}
      </span>
    );
  }
  return (
    <select
      className="asked"
      aria-label={label}
      value={String(conforms)}
      onChange={({ target }) => onChange(target.value === 'true')}
    >
      {/* Found once, it can be found otherwise, but not unfound. */}
      <option value="null" disabled>
        {t('audit.open')}
      </option>
      <option value="true">{t('audit.conforms')}</option>
      <option value="false">{t('audit.fails')}</option>
    </select>
  );
}
