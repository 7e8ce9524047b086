import type { ImportRow } from '@seal/contracts/common/import';
import { useTranslation } from 'react-i18next';
import type { Texts } from '../../texts/same-keys.ts';

/**
 * Why a row was not taken, in words: as of entitlement, else of an error. Where neither has any,
 * the row's own message says it.
 */
export function useReasonWords(): (row: ImportRow) => string {
  const { t, i18n } = useTranslation();
  return ({ reason, message }: ImportRow) => {
    if (reason === null) return '';
    if (i18n.exists(`entitlement.${reason}`)) {
      return t(`entitlement.${reason as keyof Texts['entitlement']}`);
    }
    return i18n.exists(`errors.${reason}`)
      ? t(`errors.${reason as keyof Texts['errors']}`)
      : message === null
        ? reason
        : '';
  };
}
