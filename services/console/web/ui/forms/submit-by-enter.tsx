import { useTranslation } from 'react-i18next';

/** Without a button of its own a form of several fields in a dialog takes no Enter. */
export function SubmitByEnter() {
  const { t } = useTranslation();
  return (
    <button type="submit" hidden>
      {t('common.confirm')}
    </button>
  );
}
