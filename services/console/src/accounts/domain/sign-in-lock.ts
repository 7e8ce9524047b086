/** More would give a guesser more; fewer would lock out whoever mistypes a long password twice. */
export const MOST_WRONG_TRIES = 5;

/** Shorter: more than 480 guesses a day at a name. Longer: a stranger keeps somebody out longer. */
export const LOCK_MINUTES = 15;

/** A wrong try is forgotten after this: longer would add up the slips of weeks to a lock. */
export const TRIES_KEPT_HOURS = 24;

/** How long from `now` until the lock ends, in whole seconds, at least 1. */
export function secondsUntil(end: Date, now: Date): number {
  return Math.max(1, Math.ceil((end.getTime() - now.getTime()) / 1_000));
}
