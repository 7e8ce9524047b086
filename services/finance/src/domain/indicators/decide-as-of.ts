import { dayStart, shiftDay } from '@seal/kernel/time/shanghai-time';

/**
 * In: a day of Asia/Shanghai or none, and now. Out: the instant before which everything counted
 * happened: the end of that day, or now where that is still to come.
 */
export function decideAsOf(day: string | undefined, now: Date): Date {
  if (day === undefined) return now;
  const ended = dayStart(shiftDay(day, 1));
  return ended < now ? ended : now;
}
