/** What is left for chance: a bound of 95% is wrong in one of twenty samples at most. */
const ALPHA = 0.05;

/**
 * In: a population, how many were drawn from it at random without putting back, and how many of
 * those failed. Out: the exact one-sided 95% upper bound: the largest number of failures in the
 * whole population under which so few in the sample would still come up in more than 5% of draws.
 * The whole population drawn gives its failures. Source: hypergeometric distribution, as auditors
 * use it for attribute sampling. Throws RangeError on counts that don't fit each other: a bug.
 */
export function upperFailures(population: number, drawn: number, failed: number): number {
  const counts = [population, drawn, failed];
  if (!counts.every((it) => Number.isSafeInteger(it) && it >= 0)) {
    throw new RangeError('counts must be whole and not negative');
  }
  if (drawn > population || failed > drawn) throw new RangeError('more than there are');
  const logs = logFactorials(population);
  let low = failed;
  let high = population - (drawn - failed);
  // The chance falls with every failure more, so the last one above the line is found by halving.
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (chanceOfSoFew(logs, population, middle, drawn, failed) > ALPHA) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** How likely at most `failed` of `drawn` fail where `failures` of the population do. */
function chanceOfSoFew(
  logs: Float64Array,
  population: number,
  failures: number,
  drawn: number,
  failed: number,
): number {
  const choose = (n: number, k: number) => logs[n]! - logs[k]! - logs[n - k]!;
  const all = choose(population, drawn);
  const fewest = Math.max(0, drawn - (population - failures));
  let chance = 0;
  for (let k = fewest; k <= Math.min(failed, failures); k += 1) {
    chance += Math.exp(choose(failures, k) + choose(population - failures, drawn - k) - all);
  }
  return chance;
}

/** ln 0!, ln 1!, … ln n!: sums of logarithms are exact enough far beyond a county's orders. */
function logFactorials(n: number): Float64Array {
  const logs = new Float64Array(n + 1);
  for (let i = 1; i <= n; i += 1) logs[i] = logs[i - 1]! + Math.log(i);
  return logs;
}
