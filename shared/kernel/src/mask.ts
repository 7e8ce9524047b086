/**
 * Personal data as they are shown by default (domain-rules: surname; 139****5809; last four).
 * A mask never says how long the hidden part is, and never fails: bad input is hidden whole.
 */

const HIDDEN = '****';

/** '张三丰' → '张*'. Compound surnames show their first character only: less, never more. */
export function maskName(name: string): string {
  const [surname, ...given] = [...name.trim()];
  return surname !== undefined && given.length > 0 ? `${surname}*` : '*';
}

/** '13912345809' → '139****5809'; a landline or other number of 8 digits and more → '****3456'. */
export function maskPhone(phone: string): string {
  const digits = phone.replace(/\D/g, '');
  if (/^1\d{10}$/.test(digits)) return digits.slice(0, 3) + HIDDEN + digits.slice(-4);
  return digits.length >= 8 ? HIDDEN + digits.slice(-4) : HIDDEN;
}

/** An ID number, or only its last four: '13022919900101123x' → '****123X'; shorter → '****'. */
export function maskIdLast4(id: string): string {
  const characters = id.replace(/[^0-9A-Za-z]/g, '').toUpperCase();
  return characters.length >= 4 ? HIDDEN + characters.slice(-4) : HIDDEN;
}
