import { hallDay } from '@seal/kernel/time/hall-calendar';
import { dayStart, shiftDay } from '@seal/kernel/time/shanghai-time';
import type { Facts } from './facts.ts';
import { counts, fallsShort, isLeftOut, type Judged, type Judgement } from './judged.ts';

/**
 * Indicator 8, stationed in the hall: of the hall's working days of the year that have ended, those
 * on which an engraver checked in. Without a single check-in nothing is known.
 */
export function judgeStationing({ books, terms, asOf, had }: Facts): Judgement {
  const checkIns = new Map<string, string>();
  for (const { day, checkedInAt } of books.roster) {
    if (had(checkedInAt) && day.startsWith(`${terms.fiscalYear}-`)) checkIns.set(day, checkedInAt);
  }
  if (checkIns.size === 0) return { records: [], unknown: 'nothing-recorded' };
  const records: Judged[] = [];
  for (let day = `${terms.fiscalYear}-01-01`; ; day = shiftDay(day, 1)) {
    const isOver = dayStart(shiftDay(day, 1)).getTime() <= asOf.getTime();
    if (!isOver || !day.startsWith(`${terms.fiscalYear}-`)) break;
    const hall = hallDay(day, terms.deadline.hours);
    if (!hall) return { records: [], unknown: 'calendar-not-loaded' };
    const subject = { key: day, at: checkIns.get(day) ?? null };
    if (!hall.open) {
      if (checkIns.has(day)) records.push(isLeftOut(subject, 'hall-closed'));
    } else if (checkIns.has(day)) records.push(counts(subject));
    else records.push(fallsShort(subject, 'no-check-in'));
  }
  return { records };
}
