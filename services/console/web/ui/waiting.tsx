import { useTranslation } from 'react-i18next';

/** Shown only after a moment (by its style), so that quick answers don't flicker. */
export function Waiting() {
  const { t } = useTranslation();
  return (
    <p className="waiting" role="status">
      {t('common.loading')}
    </p>
  );
}
