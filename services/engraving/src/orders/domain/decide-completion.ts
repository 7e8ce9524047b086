import type { Refused } from '@seal/contracts/http/error-catalogue';
import type { Project } from '@seal/contracts/projects/project';
import { isLate } from '@seal/kernel/time/deadline';
import { ok, type Outcome, refuse } from '@seal/kernel/outcome';
import { workingMinutesBetween } from '@seal/kernel/time/working-time';
import { checkSeals, type ConfirmedSeal } from './check-seals.ts';
import type { Decision, Order, Standing } from './order.ts';
import { mayLeave } from './order-states.ts';

/**
 * The engraver confirms all seals of the set. The 2-hour clock stops at the first completion; a
 * rework's completion does not restart it. `fromRecord` is set where a ledger proves the completion
 * at a time of its own (taking over): then lateness is what the record says.
 */
export function decideCompletion(
  order: Order,
  terms: Pick<Project, 'sealCodePattern' | 'materials' | 'deadline'>,
  seals: readonly ConfirmedSeal[],
  completedAt: Date,
  fromRecord = false,
): Outcome<Decision, Refused> {
  if (order.status === 'cancelled') return refuse('order-cancelled');
  if (!mayLeave('complete', order.status)) {
    return refuse('order-not-engraving', `it is ${order.status}`);
  }
  if (order.paused) return refuse('order-paused');
  const checked = checkSeals(order, terms, seals);
  if (!checked.ok) return checked;
  const codes = seals.map((seal) => seal.sealCode);
  return ok({
    act: 'completed',
    data: {
      status: 'completed',
      completedAt,
      alarmAt: null,
      completions: order.completions + 1,
      seals: seals.map(({ kind, sealCode, material }) => ({
        kind,
        sealCode,
        material,
        passed: null,
        note: null,
      })),
      usedSealCodes: [...new Set([...(order.usedSealCodes ?? []), ...codes])],
      ...(order.completions === 0 ? stopClock(order, terms, completedAt, fromRecord) : {}),
    },
    tells: ['finance'],
  });
}

function stopClock(
  order: Order,
  terms: Pick<Project, 'deadline'>,
  completedAt: Date,
  fromRecord: boolean,
): Partial<Standing> {
  const late = isLate(completedAt, order.dueAt!);
  const { queuedAt } = order;
  const working = workingMinutesBetween(queuedAt!, completedAt, terms.deadline.hours);
  return {
    wallMinutes: Math.round((completedAt.getTime() - queuedAt!.getTime()) / 6_000) / 10,
    workingMinutes: working.ok ? working.minutes : null,
    // A flag once set stays, whatever the clock does later; only a record from before can lift it.
    late: fromRecord ? late : late || order.overdueAt !== null,
    ...(fromRecord && !late ? { overdueAt: null } : {}),
    ...(late && !order.overdueAt ? { overdueAt: order.dueAt } : {}),
  };
}
