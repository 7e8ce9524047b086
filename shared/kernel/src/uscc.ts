/**
 * The unified social credit code (统一社会信用代码), GB 32100-2015: 18 characters: authority, category,
 * six of the division, nine of the organisation code (GB 11714), one check character.
 */

/** GB 32100-2015: a character's value is its place here. No I, O, S, V, Z: too like others. */
const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
/** GB 11714: the organisation code inside, characters 9 to 16, over 0–9A–Z. */
const ORGANISATION_WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2];
const LENGTH = 18;

/** Which character was probably meant, for those that the alphabet leaves out. */
const LOOKALIKES: Record<string, readonly string[]> = {
  I: ['1'],
  O: ['0'],
  S: ['5'],
  Z: ['2'],
  V: ['U', 'Y'],
};

/** `position` counts from 1. `likely` is empty where nothing is known to look like it. */
export type WrongCharacter = { position: number; character: string; likely: readonly string[] };

export type UsccWarning = { code: 'organisation-code' | 'division'; message: string };

export type UsccCheck =
  | { ok: true; uscc: string; warnings: UsccWarning[] }
  | { ok: false; code: 'length' | 'check-character'; message: string; hint: string }
  | {
      ok: false;
      code: 'characters';
      position: number;
      wrong: WrongCharacter[];
      message: string;
      hint?: string;
    };

/**
 * Full-width letters and digits become half-width, spaces and hyphens go, a–z becomes A–Z.
 * Nothing else changes: I, O, S, V, Z and invisible characters stay, for `checkUscc` to name.
 */
export function normaliseUscc(text: string): string {
  return text
    .replace(/[\uFF01-\uFF5E]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .replace(/[\p{Zs}\t\r\n\-\u2010-\u2015\u2212\uFE63]/gu, '')
    .replace(/[a-z]/g, (c) => c.toUpperCase());
}

/**
 * In: a code as typed; the county's six-digit division, if a registration elsewhere shall be warned
 * of. Out: the normalised code with warnings, or the first rule it breaks (length, characters,
 * check-character), with words for a clerk. A wrong code is never corrected, only its likely
 * characters named. The organisation code and the division only warn (infra/docs/domain-rules.md,
 * "Unified social credit code").
 */
export function checkUscc(text: string, expected: { division?: string } = {}): UsccCheck {
  const uscc = normaliseUscc(text);
  const characters = [...uscc];
  if (characters.length !== LENGTH) {
    const message = `统一社会信用代码应为 18 位，实为 ${characters.length} 位`;
    return { ok: false, code: 'length', message, hint: '请核对是否漏录或多录' };
  }
  const wrong = wrongCharacters(characters);
  if (wrong[0]) return charactersRefused(wrong[0], wrong);
  if (checkCharacter(uscc) !== uscc[17]) {
    const message = '统一社会信用代码的校验码不符，至少有一位有误';
    return { ok: false, code: 'check-character', message, hint: '请对照营业执照逐位核对' };
  }
  return { ok: true, uscc, warnings: warningsOf(uscc, expected.division) };
}

/** Characters 1–2 of a normalised code: '91' enterprise, '92' sole proprietor, '93' cooperative. */
export function categoryOf(uscc: string): string {
  return uscc.slice(0, 2);
}

/** In: the first 17 characters. Out: all 18. RangeError when they are no 17 of the alphabet. */
export function withCheckCharacter(body17: string): string {
  if (body17.length !== LENGTH - 1 || wrongCharacters([...body17]).length > 0) {
    throw new RangeError('a USCC starts with 17 characters of the alphabet');
  }
  return body17 + checkCharacter(body17);
}

/**
 * A made-up code for tests and samples, good on both checks. In: the first 16 characters
 * (authority, category, division, eight of the organisation code), or 17 to choose the
 * organisation's check too.
 */
export function makeUscc(body: string): string {
  return withCheckCharacter(body.length === 16 ? body + organisationCheck(body) : body);
}

/** (31 − Σ mod 31) mod 31; without the outer mod one valid code in 31 would be refused. */
function checkCharacter(uscc: string): string {
  const sum = WEIGHTS.reduce((total, w, i) => total + w * ALPHABET.indexOf(uscc.charAt(i)), 0);
  return ALPHABET.charAt((31 - (sum % 31)) % 31);
}

/** C = 11 − Σ mod 11; 10 is written X, 11 is written 0. */
function organisationCheck(uscc: string): string {
  const value = (i: number) => Number.parseInt(uscc.charAt(8 + i), 36);
  const sum = ORGANISATION_WEIGHTS.reduce((total, w, i) => total + w * value(i), 0);
  const check = 11 - (sum % 11);
  return check === 11 ? '0' : check === 10 ? 'X' : String(check);
}

function wrongCharacters(characters: string[]): WrongCharacter[] {
  return characters
    .map((character, i) => ({ position: i + 1, character, likely: LOOKALIKES[character] ?? [] }))
    .filter(({ character }) => !ALPHABET.includes(character));
}

function charactersRefused(first: WrongCharacter, wrong: WrongCharacter[]): UsccCheck {
  const named = wrong.map(({ position, character }) => `第 ${position} 位“${character}”`);
  const hints = wrong
    .filter(({ likely }) => likely.length > 0)
    .map(({ position, likely }) => `第 ${position} 位可能是 ${likely.join(' 或 ')}`);
  return {
    ok: false,
    code: 'characters',
    position: first.position,
    wrong,
    message: `统一社会信用代码只用数字和除 I、O、S、V、Z 外的大写字母：${named.join('、')}`,
    ...(hints.length > 0 ? { hint: hints.join('；') } : {}),
  };
}

function warningsOf(uscc: string, division: string | undefined): UsccWarning[] {
  const warnings: UsccWarning[] = [];
  if (organisationCheck(uscc) !== uscc[16]) {
    const message = '第 9–17 位组织机构代码的校验码不符，请留意';
    warnings.push({ code: 'organisation-code', message });
  }
  if (division !== undefined && uscc.slice(2, 8) !== division) {
    const message = `第 3–8 位为 ${uscc.slice(2, 8)}，首次登记地不是 ${division}`;
    warnings.push({ code: 'division', message });
  }
  return warnings;
}
