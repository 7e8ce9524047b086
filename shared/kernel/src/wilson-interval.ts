/** How many standard deviations hold 95% of a normal distribution, both sides. */
const Z_95 = 1.959963984540054;

/**
 * The 95% Wilson score interval of a share: where the true share lies, given `hits` of `n`. Out:
 * both ends as fractions of 1, or undefined with nothing counted. Unlike the simple interval it
 * says something sensible of 100 of 100. Source: E. B. Wilson, 1927; infra/docs/domain-rules.md,
 * "Satisfaction". Throws RangeError on counts that are none: a bug.
 */
export function wilsonInterval(hits: number, n: number): { low: number; high: number } | undefined {
  if (!Number.isInteger(hits) || !Number.isInteger(n) || hits < 0 || hits > n) {
    throw new RangeError('hits must be a count from 0 to n');
  }
  if (n === 0) return undefined;
  const share = hits / n;
  const square = Z_95 * Z_95;
  const middle = (share + square / (2 * n)) / (1 + square / n);
  const spread = Math.sqrt((share * (1 - share)) / n + square / (4 * n * n));
  const half = (Z_95 * spread) / (1 + square / n);
  // At the ends the exact value is 0 or 1; floating point misses it by a hair.
  const low = hits === 0 ? 0 : Math.max(0, middle - half);
  const high = hits === n ? 1 : Math.min(1, middle + half);
  return { low, high };
}
