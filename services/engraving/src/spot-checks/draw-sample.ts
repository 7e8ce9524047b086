/** A hash that everybody has: SHA-256 of UTF-8 text, in hexadecimal. */
export type Sha256 = (text: string) => string;

/** How it is drawn, kept on each check so that it can be drawn again elsewhere. */
export const DRAWING_METHOD = 'sha256-counter/fisher-yates/1';

const WORD_DIGITS = 8;
const WORDS = 2 ** 32;

/**
 * Draws from a population without putting back. The same seed and the same population in the same
 * order give the same sample, on any machine: random words are the SHA-256 of 'seed/0', 'seed/1', …
 * in pieces of 32 bits; each draw takes one of what is left (Fisher–Yates); words that would favour
 * the first ones are skipped. Out: the sample in the order of drawing, all where there are fewer.
 */
export function drawSample(
  population: readonly string[],
  size: number,
  seed: string,
  sha256: Sha256,
): string[] {
  const left = [...population];
  const drawn = Math.min(size, left.length);
  const words = randomWords(seed, sha256);
  for (let n = 0; n < drawn; n += 1) {
    const chosen = n + below(left.length - n, words);
    [left[n], left[chosen]] = [left[chosen]!, left[n]!];
  }
  return left.slice(0, drawn);
}

function* randomWords(seed: string, sha256: Sha256): Generator<number, never> {
  for (let counter = 0; ; counter += 1) {
    const digits = sha256(`${seed}/${counter}`);
    for (let at = 0; at < digits.length; at += WORD_DIGITS) {
      yield Number.parseInt(digits.slice(at, at + WORD_DIGITS), 16);
    }
  }
}

/** A number from 0 to before `limit`, each as likely as the others. */
function below(limit: number, words: Generator<number, never>): number {
  const fair = WORDS - (WORDS % limit);
  let word = words.next().value;
  while (word >= fair) word = words.next().value;
  return word % limit;
}
