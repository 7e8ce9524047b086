import { systemActor } from '@seal/contracts/common/roles';
import type { HallHours } from '@seal/kernel/time/hall-calendar';
import type { Decision } from '@seal/kernel/aggregate/change-aggregate';
import type { DataOf } from '@seal/kernel/aggregate/history';
import { ok, type Outcome } from '@seal/kernel/outcome';
import type { Refused } from '@seal/contracts/http/error-catalogue';
import type { Recorded } from '../domain/record.ts';
import { startClock, type WorkingDayClock } from '../domain/working-day-clock.ts';
import { changeRecord } from './change-record.ts';
import type { RecordDeps } from './record-deps.ts';

/** A piece a look. More: a long write at once. Fewer: the rest waits for the next look. */
const A_PIECE = 200;

/**
 * Reckons the due times that lay beyond the loaded calendar, once it reaches that far. What it does
 * not reach yet stays as it is.
 */
export async function reckonDueTimes(
  deps: Pick<RecordDeps, 'project' | 'ratings' | 'cases'>,
  now: Date,
): Promise<void> {
  for (const rating of await deps.ratings.withoutDueTime(A_PIECE)) {
    const hours = await hoursOf(deps, rating.projectId);
    if (!hours) continue;
    await changeRecord(deps.ratings, askedOf(rating, now), ({ followUp }) =>
      decideDueTime(followUp, hours, (clock) => ({ followUp: { ...followUp!, ...clock } })),
    );
  }
  for (const opened of await deps.cases.withoutDueTime(A_PIECE)) {
    const hours = await hoursOf(deps, opened.projectId);
    if (!hours) continue;
    await changeRecord(deps.cases, askedOf(opened, now), (it) =>
      decideDueTime(it, hours, ({ dueAt, calendarVersion }) => ({ dueAt, calendarVersion })),
    );
  }
}

function decideDueTime<D extends Recorded<object>>(
  clock: WorkingDayClock | null,
  hours: HallHours,
  toData: (clock: WorkingDayClock) => DataOf<D>,
): Outcome<Decision<D> | null, Refused> {
  const reckoned = clock && startClock(clock.openedAt, clock.workingDays, hours);
  if (!reckoned?.dueAt || clock?.dueAt) return ok(null);
  return ok({ act: 'due-time-reckoned', data: toData(reckoned) });
}

async function hoursOf(deps: Pick<RecordDeps, 'project'>, projectId: string) {
  return (await deps.project(projectId))?.deadline.hours;
}

function askedOf({ _id, projectId }: { _id: string; projectId: string }, now: Date) {
  return { id: _id, projectId, actor: systemActor, now };
}
