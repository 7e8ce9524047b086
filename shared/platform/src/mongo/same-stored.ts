import { canonicalJson } from '@seal/kernel/canonical-json';

/**
 * Whether a document folded from its history is the stored one. What still has to be published is
 * no part of a state, and dates are compared as they are read.
 */
export function sameStored(folded: object, stored: object): boolean {
  const comparable = (it: object) =>
    canonicalJson(JSON.parse(JSON.stringify({ ...it, unpublished: null })));
  return comparable(folded) === comparable(stored);
}
