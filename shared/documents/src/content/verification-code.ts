import { createHash } from 'node:crypto';
import { canonicalJson } from '@seal/kernel/canonical-json';
import type { DocumentContent } from './document-content.ts';

/** Digits and capitals that aren't mistaken for each other: no 0 O, 1 I L, 2 Z, 5 S, 8 B. */
const ALPHABET = '34679ACDEFGHJKMNPQRTUVWXY';
const GROUPS = 4;
const GROUP_LENGTH = 4;

/**
 * The code printed on each page: the same content always has the same code, whenever it is printed,
 * and a figure changed by hand has another. Out: 'A7CD-…', 16 characters, 74 bits of a SHA-256.
 * Fewer could be hit by trying; more would not be compared by eye.
 */
export function verificationCode(content: DocumentContent): string {
  const digest = createHash('sha256').update(canonicalJson(content)).digest('hex');
  let rest = BigInt(`0x${digest}`);
  const base = BigInt(ALPHABET.length);
  const groups = Array.from({ length: GROUPS }, () =>
    Array.from({ length: GROUP_LENGTH }, () => {
      const character = ALPHABET[Number(rest % base)]!;
      rest /= base;
      return character;
    }).join(''),
  );
  return groups.join('-');
}
