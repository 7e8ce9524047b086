import type { Project } from '@seal/contracts/projects/project';
import { isLate } from '@seal/kernel/time/deadline';
import {
  type Decision,
  type Order,
  type Standing,
  decideResumption,
  mayLeave,
  nextAlarm,
} from '../../orders/exports.ts';

/**
 * What an order's alarm means now: the end of the pause cap, a warning, or over due. Undefined when
 * it is not time yet or the order needs none any more. A flag is set once and stays set, whatever
 * the clock does.
 */
export function decideAlarm(
  order: Order,
  terms: Pick<Project, 'pauses' | 'deadline'>,
  now: Date,
): Decision | undefined {
  if (!mayLeave('alarm', order.status) || !order.alarmAt || order.alarmAt > now) return undefined;
  if (order.paused) {
    const resumed = decideResumption(order, terms, now);
    return resumed.ok ? { ...resumed.value, note: 'the cap of pauses is reached' } : undefined;
  }
  if (order.dueAt && isLate(now, order.dueAt)) {
    // A taken-over order carries the times of the record: it was over due then, not now.
    const overdueAt = order.takeOver ? order.dueAt : now;
    return { act: 'flagged-overdue', data: { overdueAt, late: true, alarmAt: null } };
  }
  if (order.warnAt && !order.warnedAt && now >= order.warnAt) {
    const data: Partial<Standing> = { warnedAt: now };
    return { act: 'warned', data: { ...data, alarmAt: nextAlarm({ ...order, ...data }) } };
  }
  return undefined;
}
