import { NAME_MAX_LENGTH, type NameProblem, nameProblems } from '../enterprise-name.ts';
import { decodeEntities, unwrapCell } from './clean-cell.ts';

export type NameTrouble =
  | { code: 'name-empty' }
  /** What was there is known no more: the file says something else. */
  | { code: 'name-lost-character'; position: number; character: string }
  | { code: 'name-markup'; character: string }
  | { code: 'name-masked' }
  | { code: 'name-line-break'; position: number }
  | { code: 'name-character'; position: number; character: string }
  | { code: 'name-too-long'; most: number };

export interface NameRead {
  name: string;
  /** 王*: not the whole name. */
  isMasked: boolean;
  hadEntities: boolean;
}

/** Marks of a character that an encoding did not have, an empty box, and private use. */
const LOST = /[\ufffd?\u25a1\u25a0\u25af\u2370\p{Co}]/u;
const MARKUP = /<\/?[a-z!][^<>]{0,60}>/iu;
const STAR = /[*\uff0a\u2217\u2731\ufe61\u203b]/u;
/** 王×× and 王XX, of persons alone. */
const CROSSED = /^\p{Script=Han}{1,2}[×●○XxＸｘ]{1,2}$/u;

/**
 * A name as tables write it. Rare characters stay what they are; what has lost a character is
 * refused, since names are cut into seals. A person's name may be masked, an enterprise's may not.
 */
export function readName(text: string, whose: 'enterprise' | 'person'): NameRead | NameTrouble {
  const unwrapped = unwrapCell(text);
  const name = decodeEntities(unwrapped).trim();
  const trouble = troubleIn(name);
  if (trouble) return trouble;
  const isMasked = STAR.test(name) || (whose === 'person' && CROSSED.test(name));
  if (isMasked && (whose === 'enterprise' || !/\p{L}/u.test(name))) return { code: 'name-masked' };
  return { name, isMasked, hadEntities: name !== unwrapped };
}

function troubleIn(name: string): NameTrouble | undefined {
  if (name === '') return { code: 'name-empty' };
  const markup = MARKUP.exec(name);
  if (markup) return { code: 'name-markup', character: markup[0].slice(0, 20) };
  const lost = LOST.exec(name);
  if (lost) {
    return { code: 'name-lost-character', position: placeOf(name, lost.index), ...shown(lost[0]) };
  }
  const [problem] = nameProblems(name);
  return problem && troubleOf(problem, name);
}

function troubleOf({ code, position = 1 }: NameProblem, name: string): NameTrouble {
  if (code === 'name-too-long') return { code, most: NAME_MAX_LENGTH };
  if (code === 'name-line-break') return { code, position };
  return { code: 'name-character', position, ...shown([...name][position - 1] ?? '') };
}

/** In code points, from 1. */
function placeOf(text: string, index: number): number {
  return Array.from(text.slice(0, index)).length + 1;
}

/** Characters that show as nothing, or as anything, are named by their number. */
function shown(character: string): { character: string } {
  if (/[\p{L}\p{N}\p{P}\p{S}]/u.test(character) && character !== '\ufffd') return { character };
  return {
    character: `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`,
  };
}
