import type { RosterBookLine } from '@seal/contracts/common/books';
import type { CheckIn as CheckInAnswer } from '@seal/contracts/engraving/roster';
import type { HallHours } from '@seal/kernel/time/hall-calendar';
import { type CheckIn, isWorkingDay } from './check-in.ts';

export function toCheckInView(checkIn: CheckIn, hours: HallHours): CheckInAnswer {
  return {
    day: checkIn.day,
    checkedInAt: checkIn.checkedInAt.toISOString(),
    engraver: checkIn.engraver,
    workingDay: isWorkingDay(checkIn.day, hours),
  };
}

/** A check-in as a line of its book: the account, never the name. */
export function* rosterLines(checkIn: CheckIn): Generator<RosterBookLine> {
  const { day, checkedInAt, accountId } = checkIn;
  yield { day, checkedInAt: checkedInAt.toISOString(), engraver: accountId };
}
