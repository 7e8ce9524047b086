import { systemActor } from '@seal/contracts/common/roles';
import type { Project } from '@seal/contracts/projects/project';
import { changeRecord } from '@seal/kernel/aggregate/change-record';
import type { DataOf } from '@seal/kernel/aggregate/history';
import type { Recorded, Records } from '@seal/kernel/aggregate/record';
import { ok } from '@seal/kernel/outcome';
import { startClock, type WorkingDayClock } from '../domain/working-day-clock.ts';

/** A piece a look. More: a long write at once. Fewer: the rest waits for the next look. */
const A_PIECE = 200;

/** Records with a clock, and how the clock stands in them. */
export interface ClockedRecords<D extends Recorded<object>> {
  records: Pick<Records<D>, 'read' | 'change'> & {
    /** Those whose due time lay beyond the calendar. */
    withoutDueTime(most: number): Promise<D[]>;
  };
  clockOf(record: D): WorkingDayClock | null;
  toData(record: D, clock: WorkingDayClock): DataOf<D>;
}

/**
 * Reckons the due times that lay beyond the loaded calendar, once it reaches that far. What it does
 * not reach yet stays as it is.
 */
export async function reckonDueTimes<D extends Recorded<object>>(
  { records, clockOf, toData }: ClockedRecords<D>,
  readProject: (id: string) => Promise<Pick<Project, 'deadline'> | undefined>,
  now: Date,
): Promise<void> {
  for (const { _id: id, projectId } of await records.withoutDueTime(A_PIECE)) {
    const hours = (await readProject(projectId))?.deadline.hours;
    if (!hours) continue;
    await changeRecord(records, { id, projectId, actor: systemActor, now }, (record) => {
      const clock = clockOf(record);
      const reckoned = clock && startClock(clock.openedAt, clock.workingDays, hours);
      if (!reckoned?.dueAt || clock?.dueAt) return ok(null);
      return ok({ act: 'due-time-reckoned', data: toData(record, reckoned) });
    });
  }
}
