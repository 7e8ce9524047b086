import { useTranslation } from 'react-i18next';
import type { Texts } from '../../texts/same-keys.ts';
import { useActWords } from '../../entities/order/use-act-words.ts';

type RegistrationAct = keyof Texts['audit']['registrationActs'];

/** What an act of an order's or of a registration's history is called. */
export function useStepWords(of: 'orders' | 'registrations'): (act: string) => string {
  const { t, i18n } = useTranslation();
  const wordOf = useActWords();
  if (of === 'orders') return wordOf;
  return (act) =>
    i18n.exists(`audit.registrationActs.${act}`)
      ? t(`audit.registrationActs.${act as RegistrationAct}`)
      : act;
}
