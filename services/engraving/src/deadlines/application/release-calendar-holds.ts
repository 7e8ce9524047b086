import { systemActor } from '@seal/contracts/common/roles';
import { ok } from '@seal/kernel/outcome';
import { type EngravingDeps, changeOrder, decideQueue } from '../../orders/exports.ts';

/** More at once would keep the process from its requests after a calendar update. */
const MOST_RELEASES = 500;

/**
 * Orders whose money is committed but whose due time lay beyond the loaded calendar: into the queue
 * as soon as it reaches far enough. Their clock starts now.
 */
export async function releaseCalendarHolds(deps: EngravingDeps, now: Date): Promise<void> {
  const held = await deps.orders.heldForCalendar(MOST_RELEASES);
  await Promise.all(
    held.map(({ _id, projectId }) => {
      const asked = { projectId, orderId: _id, actor: systemActor, now };
      return changeOrder(deps, asked, (order, project) =>
        ok(decideQueue(order, project.deadline, now)),
      );
    }),
  );
}
