import { useTranslation } from 'react-i18next';
import { changeLanguage } from '../../lib/i18n.ts';

/** Names the other language in itself, so that whoever needs it can read it. */
export function LanguageSwitch() {
  const { i18n } = useTranslation();
  const isEnglish = i18n.language === 'en';
  return (
    <button
      type="button"
      className="quiet"
      lang={isEnglish ? 'zh-CN' : 'en'}
      onClick={() => void changeLanguage(isEnglish ? 'zh' : 'en')}
    >
      {isEnglish ? '中文' : 'English'}
    </button>
  );
}
