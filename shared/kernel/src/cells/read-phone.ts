import { plainCell } from './clean-cell.ts';

export type PhoneNote = 'phone-not-callable' | 'phone-several' | 'phone-cleaned';

const MOBILE = /^(?:\+?86|0086)?1[3-9]\d{9}$/;
const LANDLINE =
  /^(?:\+?86|0086)?(?:\(0\d{2,3}\)|0\d{2,3}-?)?[2-9]\d{6,7}(?:(?:-|转|ext\.?|x)\d{1,6})?$/iu;
const SERVICE = /^(?:400|800)-?\d{3}-?\d{4}$/;

/**
 * A telephone as tables write it, kept as written in half-width letters: what can't be called may
 * still tell a clerk something.
 */
export function readPhone(text: string): { phone: string; note: PhoneNote | undefined } {
  const written = plainCell(text)
    .replace(/[−–—‐‑]/gu, '-')
    .replace(/\s+/gu, ' ');
  const phone = written.replace(/^(\d{7,})\.0+$/, '$1');
  if (isCallable(phone)) return { phone, note: phone === written ? undefined : 'phone-cleaned' };
  const parts = phone.split(/[、,;/|]|或| (?=\d{5})/u).filter((part) => part.trim() !== '');
  const areSeveral = parts.length > 1 && parts.every((part) => isCallable(part));
  return { phone, note: areSeveral ? 'phone-several' : 'phone-not-callable' };
}

/** A word in brackets behind it (微信) is no part of a number. */
function isCallable(text: string): boolean {
  const bare = text.replace(/\((?!\d)[^()]*\)$/u, '').replace(/ /gu, '');
  return [MOBILE.test(bare.replaceAll('-', '')), LANDLINE.test(bare), SERVICE.test(bare)].includes(
    true,
  );
}
