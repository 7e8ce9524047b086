import { useTranslation } from 'react-i18next';
import { ApiError } from '../../lib/api/api-error.ts';
import type { zhErrors } from '../../texts/zh-errors.ts';

/** What an error means to a person, in the language chosen. */
export function useErrorWords(): (error: unknown) => string {
  const { t, i18n } = useTranslation();
  return (error) => {
    const code = error instanceof ApiError ? error.code : 'internal';
    const key = `errors.${code}`;
    return i18n.exists(key) ? t(key as `errors.${keyof typeof zhErrors}`) : t('errors.internal');
  };
}
