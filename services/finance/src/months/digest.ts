import { createHash } from 'node:crypto';

/** Text that is hashed at a time: a call for each line takes longer than the hashing. */
const HASHED_CHARACTERS = 65_536;

/** SHA-256 of the texts put together, in hexadecimal. */
export function digest(texts: Iterable<string>): string {
  const hash = createHash('sha256');
  let some = '';
  for (const text of texts) {
    some += text;
    if (some.length < HASHED_CHARACTERS) continue;
    hash.update(some);
    some = '';
  }
  return hash.update(some).digest('hex');
}
