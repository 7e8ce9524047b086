import { hallDay, type HallHours } from '@seal/kernel/time/hall-calendar';
import { shiftDay } from '@seal/kernel/time/shanghai-time';
import { workingDaysBetween } from '@seal/kernel/time/working-days';

/** The stationed engraver was in the hall on that day of Shanghai. It never changes. */
export interface CheckIn {
  /** project/day/account: one a day. */
  _id: string;
  projectId: string;
  day: string;
  accountId: string;
  /** The account's name, for people; books carry its id alone. */
  engraver: string;
  checkedInAt: Date;
  creationKey?: string;
}

/** Whether the hall opens on that day; null where its calendar is not loaded. */
export function isWorkingDay(day: string, hours: HallHours): boolean | null {
  return hallDay(day, hours)?.open ?? null;
}

/**
 * In: a month 'YYYY-MM', the days somebody checked in, the hall's hours, an instant. Out: on how
 * many of the month's days the hall has opened by then, on how many of them somebody was there, and
 * those without; undefined where the calendar is not loaded. A day counts from the hall's opening.
 */
export function judgeRoster(
  month: string,
  daysWithCheckIn: ReadonlySet<string>,
  hours: HallHours,
  now: Date,
): { workingDays: number; attended: number; missing: string[] } | undefined {
  const found = workingDaysBetween(`${month}-01`, lastDayOf(month), hours);
  if (!found.ok) return undefined;
  const opened = found.days.filter(({ opensAt }) => opensAt.getTime() <= now.getTime());
  const missing = opened.map(({ day }) => day).filter((day) => !daysWithCheckIn.has(day));
  return { workingDays: opened.length, attended: opened.length - missing.length, missing };
}

/** '2026-02' → '2026-02-28'. */
export function lastDayOf(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number);
  const next = number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`;
  return shiftDay(`${next}-01`, -1);
}
