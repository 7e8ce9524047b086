import { useTranslation } from 'react-i18next';
import type { Texts } from '../../texts/same-keys.ts';

/** What a step of an order's history is called. */
export function useActWords(): (act: string) => string {
  const { t, i18n } = useTranslation();
  return (act) => (i18n.exists(`acts.${act}`) ? t(`acts.${act as keyof Texts['acts']}`) : act);
}
