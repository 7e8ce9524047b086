import type { OrderStatus } from '@seal/contracts/engraving/order';
import { dueTime } from '../orders/domain/due-time.ts';
import { initialStanding, type Order, type Standing } from '../orders/domain/order.ts';
import { terms } from './terms.ts';

const minute = 60_000;
export const registeredAt = new Date('2026-03-03T01:20:00.000Z');
export const queuedAt = new Date('2026-03-03T01:30:00.000Z');

/** An instant so many minutes after the order was queued. */
export function after(minutes: number): Date {
  return new Date(queuedAt.getTime() + minutes * minute);
}

/** An order in a state, as the acts before would have left it; anything can be overridden. */
export function buildOrder(status: OrderStatus = 'queued', over: Partial<Order> = {}): Order {
  const name = {
    enterpriseName: '玉田鑫瑞商贸有限公司',
    searchText: 'ytxr',
    registrationVersion: 1,
  };
  return {
    _id: '0190a6c0-0000-7000-8000-000000000001',
    projectId: 'yutian-2026',
    orderNumber: 'YT2026000001',
    registrationId: '0190a6c0-0000-7000-8000-000000000002',
    caseNumber: '130229260000001',
    uscc: '91130229MA0AAAA01G',
    sealKinds: [...terms.sealKinds],
    registeredAt,
    placedAt: registeredAt,
    takeOver: false,
    ...initialStanding({ ...name, registeredAt }),
    ...standingOf(status),
    version: 3,
    history: [
      {
        version: 1,
        act: 'placed',
        actor: { id: 'system', name: 'system' },
        at: registeredAt,
        token: 't1',
        data: name,
      },
    ],
    unpublished: {},
    ...over,
  };
}

/** The seals of a whole set, as an engraver confirms them. */
export function wholeSet(first = 1) {
  return terms.sealKinds.map((kind, n) => ({
    kind,
    sealCode: String(1_302_290_000_000 + first + n),
    material: 'photosensitive' as const,
  }));
}

function standingOf(status: OrderStatus): Partial<Standing> {
  if (status === 'placed') return { status };
  if (status === 'held') return { status, holdReason: 'budget-exhausted' };
  if (status === 'cancelled') return { status, cancelledAt: after(1) };
  const due = dueTime(queuedAt, terms.deadline, 0);
  if (due === 'calendar-not-loaded') throw new Error('the builder needs a covered year');
  const queued = { status, queuedAt, ...due, alarmAt: due.warnAt };
  if (status === 'queued') return queued;
  const claimed = { ...queued, claimedAt: after(5), claimedBy: 'engraver' };
  if (status === 'engraving') return claimed;
  const seals = wholeSet().map((seal) => ({ ...seal, passed: null, note: null }));
  const usedSealCodes = seals.map((seal) => seal.sealCode);
  const completed = {
    ...claimed,
    alarmAt: null,
    completedAt: after(60),
    completions: 1,
    seals,
    usedSealCodes,
  };
  if (status === 'completed') return completed;
  const accepted = { ...completed, acceptedAt: after(70) };
  return status === 'accepted' ? accepted : { ...accepted, collectedAt: after(90) };
}
