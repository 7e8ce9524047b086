/** Enterprise names: shown as recorded, compared alike, refused only for what can't be a name. */

/** In code points. Longer would not fit a seal, a slip or an index; real ones stay below 60. */
export const NAME_MAX_LENGTH = 200;

export type NameProblemCode =
  | 'name-empty'
  | 'name-blank'
  | 'name-ideographic-blank'
  | 'name-control-character'
  | 'name-line-break'
  | 'name-bidi-character'
  | 'name-zero-width-character'
  | 'name-lone-surrogate'
  | 'name-emoji'
  | 'name-too-long';

/** `position` is the first wrong character's, in code points from 1. */
export type NameProblem = { code: NameProblemCode; position?: number };

/** Which characters no name has. The order matters: a line break is a control character too. */
const FORBIDDEN: readonly (readonly [NameProblemCode, RegExp])[] = [
  ['name-line-break', /[\n\r\v\f\u0085\u2028\u2029]/u],
  ['name-control-character', /(?![\n\r\v\f\u0085])\p{Cc}/u],
  ['name-bidi-character', /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/u],
  [
    'name-zero-width-character',
    /(?![\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069])[\p{Cf}\u115F\u1160\u3164\uFFA0]/u,
  ],
  ['name-lone-surrogate', /\p{Cs}/u],
  ['name-emoji', /(?![©®™])\p{Extended_Pictographic}|\p{Emoji_Presentation}|[\uFE0F\u20E3]/u],
];

/**
 * In: a name as typed. Out: what is wrong with it, each code once; empty when it can be taken.
 * Rare characters (𠮷 㐂 〇 ·) and text that starts like a formula are names like others. Source:
 * infra/docs/promises.md, "Bad input".
 */
export function nameProblems(text: string): NameProblem[] {
  if (text === '') return [{ code: 'name-empty' }];
  if (/^\u3000+$/.test(text)) return [{ code: 'name-ideographic-blank' }];
  if (/^\p{Zs}+$/u.test(text)) return [{ code: 'name-blank' }];
  const problems: NameProblem[] = [];
  for (const [code, pattern] of FORBIDDEN) {
    const index = text.search(pattern);
    if (index >= 0) problems.push({ code, position: codePoints(text.slice(0, index)) + 1 });
  }
  if (text.length > NAME_MAX_LENGTH && codePoints(text) > NAME_MAX_LENGTH) {
    problems.push({ code: 'name-too-long', position: NAME_MAX_LENGTH + 1 });
  }
  return problems;
}

/**
 * The form in which two names are compared, never shown: full-width letters, digits and brackets
 * become half-width, blanks go. Source: infra/docs/domain-rules.md, "Enterprise names".
 */
export function comparableName(name: string): string {
  return name
    .replace(/[\uFF01-\uFF5E]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .replace(/[\p{Z}\t]/gu, '');
}

/** Whether two names are the same but for brackets, width and blanks. */
export function sameName(a: string, b: string): boolean {
  return comparableName(a) === comparableName(b);
}

function codePoints(text: string): number {
  return [...text].length;
}
