import 'i18next';
import type { Texts } from './same-keys.ts';

/** Makes a key that is in no catalogue an error of the compiler. */
declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: Texts };
  }
}
