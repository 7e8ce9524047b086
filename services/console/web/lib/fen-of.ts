import { yuanToFen } from '@seal/kernel/money';

/** Fen of a text that a form has checked; what it did not check is a bug. */
export function fenOf(text: string): number {
  const read = yuanToFen(text.trim());
  if (!read.ok) throw new RangeError('an amount that was not checked');
  return read.value;
}
