import { codeCell } from './clean-cell.ts';

/** Ways in which tables say yes and no; case, width and blanks do not matter. */
const WORDS: readonly (readonly [boolean, string])[] = [
  [true, '是 1 Y YES TRUE T √ ✓ ✔ ☑ 对 首次 首次开办 首次办理'],
  [false, '否 0 N NO FALSE F × ✗ ✘ X 不是 非 非首次 非首次开办'],
];

const meanings = new Map(
  WORDS.flatMap(([meaning, words]) => words.split(' ').map((word) => [word, meaning] as const)),
);

/** Undefined where the text says neither. `是（首次）` says yes, and so does the 1.0 of a number. */
export function readYesNo(text: string): boolean | undefined {
  const plain = codeCell(text).toUpperCase();
  const bare = plain.replace(/\([^()]*\)$/, '').replace(/^([01])\.0+$/, '$1');
  const meaning = meanings.get(bare);
  if (bare === plain || meaning === undefined) return meaning;
  // What the brackets add must not say the other thing: 是（非首次）.
  const hint = meanings.get(/\(([^()]*)\)$/.exec(plain)?.[1] ?? '');
  return hint === undefined || hint === meaning ? meaning : undefined;
}
