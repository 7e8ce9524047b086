import type { Order as OrderAnswer } from '@seal/contracts/engraving/order';
import type { Actor } from '@seal/contracts/common/roles';
import { maskName } from '@seal/kernel/mask';
import type { ShownOrder } from '../domain/shown-order.ts';
import { allowedActs } from './allowed-acts.ts';

const iso = (at: Date | null) => at?.toISOString() ?? null;

/**
 * An order as clients see it: times in ISO 8601 UTC, the collector's name masked, no ID number. The
 * enterprise's own page is for clerks to hand out; the engraver could rate itself over it.
 */
export function toOrderView(order: ShownOrder, { roles }: Pick<Actor, 'roles'>): OrderAnswer {
  const mayHandOut = roles.includes('clerk') && !roles.includes('engraver');
  return {
    id: order._id,
    orderNumber: order.orderNumber,
    registrationId: order.registrationId,
    caseNumber: order.caseNumber,
    uscc: order.uscc,
    enterpriseName: order.enterpriseName,
    status: order.status,
    holdReason: order.holdReason,
    sealKinds: order.sealKinds,
    registeredAt: order.registeredAt.toISOString(),
    placedAt: order.placedAt.toISOString(),
    queuedAt: iso(order.queuedAt),
    dueAt: iso(order.dueAt),
    warnAt: iso(order.warnAt),
    warnedAt: iso(order.warnedAt),
    claimedAt: iso(order.claimedAt),
    claimedBy: order.claimedBy,
    completedAt: iso(order.completedAt),
    acceptedAt: iso(order.acceptedAt),
    collectedAt: iso(order.collectedAt),
    cancelledAt: iso(order.cancelledAt),
    overdueAt: iso(order.overdueAt),
    late: order.late,
    wallMinutes: order.wallMinutes,
    workingMinutes: order.workingMinutes,
    paused: order.paused && {
      since: order.paused.since.toISOString(),
      reason: order.paused.reason,
    },
    pausedMinutes: order.pausedMinutes,
    rework: order.reversals,
    takenOver: order.takeOver,
    seals: order.seals,
    collector: order.collector && {
      name: maskName(order.collector.name),
      checkedBy: order.collector.checkedBy,
    },
    ...(mayHandOut && order.linkToken ? { publicPath: `/public/orders/${order.linkToken}` } : {}),
    allowedActs: allowedActs(order, roles),
    version: order.version,
    history: order.history.map(({ version, act, actor, at, note }) => ({
      version,
      act,
      actor: actor.name,
      at: at.toISOString(),
      ...(note === undefined ? {} : { note }),
    })),
  };
}
