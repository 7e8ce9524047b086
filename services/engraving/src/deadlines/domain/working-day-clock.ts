import { calendarCoverage, type HallHours } from '@seal/kernel/time/hall-calendar';
import { addWorkingDays } from '@seal/kernel/time/working-days';

/**
 * The clock of a follow-up or a case: so many working days from when it was opened. It is reckoned
 * once and kept with the calendar it was reckoned by; beyond the loaded calendar it is not guessed
 * but stays null until the calendar reaches that far.
 */
export interface WorkingDayClock {
  openedAt: Date;
  workingDays: number;
  dueAt: Date | null;
  calendarVersion: string | null;
}

/** In: when it begins, how many working days it lasts, the hall's hours. */
export function startClock(openedAt: Date, workingDays: number, hours: HallHours): WorkingDayClock {
  const added = addWorkingDays(openedAt, workingDays, hours);
  if (!added.ok) return { openedAt, workingDays, dueAt: null, calendarVersion: null };
  const { version } = calendarCoverage();
  return { openedAt, workingDays, dueAt: added.dueAt, calendarVersion: version };
}

/** Past its due time at that instant, or when it was closed before; the due instant is in time. */
export function isOverdue(dueAt: Date | null, closedAt: Date | null, now: Date): boolean {
  return dueAt !== null && (closedAt ?? now).getTime() > dueAt.getTime();
}
