import { calendarCoverage } from '@seal/kernel/time/hall-calendar';
import { dayStart } from '@seal/kernel/time/shanghai-time';

const DAY_MS = 86_400_000;

/**
 * From the first of November while the next year is missing. Fewer days: too late to bring a new
 * release, since a year's holidays are announced in November. More: said when nothing can be done.
 */
const WARN_DAYS = 62;

export interface CalendarReach {
  lastYear: number;
  daysLeft: number;
  /** Orders will soon be held for want of the next year's holidays and make-up workdays. */
  endsSoon: boolean;
}

/** In: now. Out: how far due times in working time can be reckoned with the loaded calendar. */
export function calendarReach(now: Date): CalendarReach {
  const lastYear = Math.max(...calendarCoverage().years);
  const end = dayStart(`${lastYear + 1}-01-01`);
  const daysLeft = Math.floor((end.getTime() - now.getTime()) / DAY_MS);
  return { lastYear, daysLeft, endsSoon: daysLeft < WARN_DAYS };
}
