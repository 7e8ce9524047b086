import type { Problem } from '@seal/contracts/http/problem';
import i18next from 'i18next';

export type FieldError = NonNullable<Problem['errors']>[number];

/** What is wrong with one field, in the language chosen; the service's own words where none are. */
export function fieldWords({ code, message }: Pick<FieldError, 'code' | 'message'>): string {
  const key = [`fieldErrors.${code}`, `errors.${code}`].find((it) => i18next.exists(it));
  return key === undefined ? message : i18next.t(key as 'fieldErrors.custom');
}
