import type { Grade } from '@seal/contracts/common/books';

/** How the mouth bends: from a smile to its opposite. */
const mouths: Record<Grade, string> = {
  'very-satisfied': 'M13 23q7 10 14 0z',
  satisfied: 'M13 24q7 7 14 0',
  'fairly-satisfied': 'M13 26h14',
  dissatisfied: 'M13 28q7-6 14 0',
  'very-dissatisfied': 'M13 29q7-9 14 0z',
};

export function Face({ grade }: { grade: Grade }) {
  return (
    <svg className="face" viewBox="0 0 40 40" aria-hidden="true">
      <circle cx="20" cy="20" r="17" />
      <path d={`M14 15v2M26 15v2${mouths[grade]}`} />
    </svg>
  );
}
