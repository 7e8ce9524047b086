import type { HallCalendar } from '@seal/contracts/engraving/calendar';
import {
  calendarCoverage,
  hallDay,
  type HallDay,
  type HallHours,
} from '@seal/kernel/time/hall-calendar';
import { shiftDay } from '@seal/kernel/time/shanghai-time';
import { calendarReach } from './calendar-reach.ts';

type Special = HallCalendar['special'][number];

/**
 * A year of the hall: the days that holidays and make-up workdays make other than its week does,
 * and how many days it is open each month. In: the year, the hall's hours, now. Nothing is guessed
 * of a year that isn't covered: it has no months.
 */
export function hallYear(year: number, hours: HallHours, now: Date): HallCalendar {
  const reach = calendarReach(now);
  const source = calendarCoverage().version;
  const open = new Map<string, number>();
  const special: Special[] = [];
  for (let day = `${year}-01-01`; day <= `${year}-12-31`; day = shiftDay(day, 1)) {
    const it = hallDay(day, hours);
    if (!it) return { year, covered: false, ...reach, source, months: [], special: [] };
    const month = day.slice(0, 7);
    open.set(month, (open.get(month) ?? 0) + (it.open ? 1 : 0));
    const named = specialOf(day, it);
    if (named) special.push(named);
  }
  const months = [...open].map(([month, openDays]) => ({ month, openDays }));
  return { year, covered: true, ...reach, source, months, special };
}

function specialOf(day: string, it: HallDay): Special | undefined {
  if (it.open) return it.kind === 'make-up' ? { day, kind: 'make-up', name: null } : undefined;
  return it.reason === 'holiday' ? { day, kind: 'holiday', name: it.name } : undefined;
}
