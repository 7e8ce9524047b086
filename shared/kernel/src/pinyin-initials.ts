import { pinyin } from 'pinyin-pro';

/**
 * From a syllable with its tone ('ruì') to its letter ('r'). There are some 1,300 syllables, and
 * letters and signs that stand for themselves. Past the limit, which only hostile names reach, the
 * map starts anew, so that it can't grow for ever.
 */
const letters = new Map<string, string>();
const LETTERS_MAX = 20_000;

/**
 * The initials by which a clerk finds a name: '玉田鑫瑞商贸有限公司' → 'ytxrsmyxgs'.
 * In: a name. Out: lower-case a–z and digits; polyphones by their phrase (重庆 → 'cq'); brackets,
 * blanks and characters that the library can't read are left out. About 6 µs for a name of ten: the
 * library's own `pattern: 'first'` takes three times as long, so the letter is cut off here.
 */
export function pinyinInitials(name: string): string {
  let initials = '';
  for (const syllable of pinyin(name, { type: 'array' })) initials += letterOf(syllable);
  return initials;
}

function letterOf(syllable: string): string {
  const known = letters.get(syllable);
  if (known !== undefined) return known;
  const first = syllable.normalize('NFKD').charAt(0).toLowerCase();
  const letter = /^[a-z0-9]$/.test(first) ? first : '';
  if (letters.size >= LETTERS_MAX) letters.clear();
  letters.set(syllable, letter);
  return letter;
}
