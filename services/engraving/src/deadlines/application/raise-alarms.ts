import { systemActor } from '@seal/contracts/common/roles';
import { ok } from '@seal/kernel/outcome';
import { decideAlarm } from '../domain/decide-alarm.ts';
import { type EngravingDeps, changeOrder } from '../../orders/exports.ts';

/** How many alarms one look takes on. A look that finds as many is followed by another at once. */
const MOST_ALARMS = 500;

/**
 * Warns of orders that are soon due and flags those that are over due at `now`, each once. Called
 * by a delayed job and by the sweep alike: neither is needed for the other. Answers how many it
 * raised.
 */
export async function raiseAlarms(deps: EngravingDeps, now: Date): Promise<number> {
  let raised = 0;
  for (;;) {
    const orders = await deps.orders.alarmed(now, MOST_ALARMS);
    const changed = await Promise.all(
      orders.map(({ _id, projectId }) => {
        const asked = { projectId, orderId: _id, actor: systemActor, now };
        return changeOrder(deps, asked, (order, project) => ok(decideAlarm(order, project, now)));
      }),
    );
    const progress = changed.filter(
      (it, n) => it.ok && it.value.version > orders[n]!.version,
    ).length;
    raised += progress;
    if (orders.length < MOST_ALARMS || progress === 0) return raised;
  }
}
