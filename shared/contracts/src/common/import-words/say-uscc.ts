import { checkUscc, normaliseUscc } from '@seal/kernel/uscc';
import { type Saying, saying } from '../import-words.ts';

/** Longer is not shown: it is another text than a code. */
const MOST_SHOWN = 40;

/** Before 2015 an enterprise had a registration number of 15 digits. */
const REGISTRATION_NUMBER = /^\d{6}-?\d{9}$/;

/** What is wrong with a credit code, or undefined where nothing is. */
export function sayUscc(text: string): Saying | undefined {
  const check = checkUscc(text);
  if (check.ok) return undefined;
  const value = text.trim().slice(0, MOST_SHOWN);
  switch (check.code) {
    case 'characters': {
      const positions = check.wrong.map(({ position, likely }) =>
        likely.length > 0 ? `${position}（${likely.join('/')}？）` : `${position}`,
      );
      return saying('uscc-characters', { value, positions: positions.join('、') });
    }
    case 'check-character':
      return saying('uscc-check-character', { value });
    case 'length': {
      const code = normaliseUscc(text);
      if (REGISTRATION_NUMBER.test(text.trim()))
        return saying('uscc-registration-number', { value });
      if (!/[\dA-Z]{2}/.test(code)) return saying('uscc-missing', { value });
      return saying('uscc-length', { value, length: [...code].length });
    }
  }
}
