/**
 * How far apart events that callers cause one by one are told. Each job costs the same whether it
 * carries one event or two hundred, here and at each service behind: so the more there is to tell,
 * the fewer jobs tell it, and under load the answers to callers come first. Smaller: moderate
 * traffic goes in jobs of one event, and both cores are busy with jobs. Larger: an order waits
 * longer for company.
 */
const LEAST_MS = 14;
const BUSY_MS = 30;
const MORE_MS_AN_EVENT = 2;
const MOST_MS = 150;

/**
 * How busy the machine is shows in how long telling takes, which is next to nothing on an idle one:
 * between the least and the distance of a busy machine it is so many times that. Smaller: a busy
 * machine is taken for an idle one. Larger: the other way round.
 */
const TIMES_TELLING = 16;

/** How long telling takes where the distance is that of a busy machine. */
const BUSY_TELLING_MS = BUSY_MS / TIMES_TELLING;

/** Of how many tellings the mean is taken. Fewer: a single slow one moves the distance. */
const TELLINGS_OF_MEAN = 16;

/**
 * The most that one telling counts for. Larger: a single stall of some 20 ms, as every checkpoint
 * of the database brings, makes the next half second wait as if the machine were busy. Smaller: a
 * busy machine, where few tellings in many are slow, is taken for an idle one.
 */
const MOST_COUNTED_MS = 2 * BUSY_TELLING_MS;

export interface TellingDistance {
  /** How long a telling took, in milliseconds. */
  note(tookMs: number): void;
  /** How long after a telling of so many events began the next may begin, in milliseconds. */
  apartMs(lastSize: number): number;
}

/** Of a machine of which nothing is known yet, it is thought that it is busy. */
export function createTellingDistance(): TellingDistance {
  let usualMs = BUSY_TELLING_MS;
  return {
    note(tookMs) {
      usualMs += (Math.min(tookMs, MOST_COUNTED_MS) - usualMs) / TELLINGS_OF_MEAN;
    },
    apartMs(lastSize) {
      const byTelling = Math.max(LEAST_MS, TIMES_TELLING * usualMs);
      return Math.min(Math.min(byTelling, BUSY_MS) + MORE_MS_AN_EVENT * lastSize, MOST_MS);
    },
  };
}
