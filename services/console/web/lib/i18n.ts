import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { zh } from '../texts/zh.ts';
import { recall, remember } from './remember.ts';

export const languages = ['zh', 'en'] as const;
export type Language = (typeof languages)[number];

/** Chinese comes with the page; English is loaded when it is asked for. */
export async function startTexts(): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: 'zh',
    fallbackLng: 'zh',
    resources: { zh: { translation: zh } },
    interpolation: { escapeValue: false },
  });
  markPage('zh');
  if (recall('language') === 'en') await changeLanguage('en');
}

export async function changeLanguage(language: Language): Promise<void> {
  if (language === 'en' && !i18next.hasResourceBundle('en', 'translation')) {
    const { en } = await import('../texts/en.ts');
    i18next.addResourceBundle('en', 'translation', en);
  }
  await i18next.changeLanguage(language);
  remember('language', language);
  markPage(language);
}

function markPage(language: Language): void {
  document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
  document.title = i18next.t('app.title');
}
