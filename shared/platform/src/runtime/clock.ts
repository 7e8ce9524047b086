/** Where the time comes from. Domain and application never read it: they are given an instant. */
export interface Clock {
  now(): Date;
}

export const systemClock: Clock = { now: () => new Date() };
