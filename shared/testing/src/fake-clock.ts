/** A clock that stands still until it is told to move; it fits wherever a service takes a clock. */
export interface FakeClock {
  now(): Date;
  set(to: string | Date): void;
  /** Negative moves back. */
  advance(by: { ms?: number; seconds?: number; minutes?: number; hours?: number }): void;
}

export function createFakeClock(start: string | Date): FakeClock {
  let current = new Date(start).getTime();
  return {
    now: () => new Date(current),
    set(to) {
      current = new Date(to).getTime();
    },
    advance({ ms = 0, seconds = 0, minutes = 0, hours = 0 }) {
      current += ms + 1_000 * (seconds + 60 * (minutes + 60 * hours));
    },
  };
}
