import { expect, test } from '@jest/globals';
import { after, buildOrder } from '../../testing/build-order.ts';
import { terms } from '../../testing/terms.ts';
import { decideAlarm } from './decide-alarm.ts';
import type { Order } from '../../orders/domain/order.ts';

function alarm(order: Order, minutes: number) {
  return decideAlarm(order, terms, after(minutes));
}

test('30 minutes before due it warns, once, and asks to be waked just after due', () => {
  const order = buildOrder('queued');
  expect(alarm(order, 89)).toBeUndefined();
  const warned = alarm(order, 90);
  const justAfterDue = new Date(after(120).getTime() + 1);
  expect(warned).toMatchObject({
    act: 'warned',
    data: { warnedAt: after(90), alarmAt: justAfterDue },
  });
  expect(alarm({ ...order, ...warned!.data }, 100)).toBeUndefined();
});

test('exactly at due it is not over due yet', () => {
  const order = buildOrder('engraving', { warnedAt: after(90), alarmAt: after(120) });
  expect(alarm(order, 120)).toBeUndefined();
  expect(alarm(order, 120.001)).toMatchObject({
    act: 'flagged-overdue',
    data: { late: true, alarmAt: null },
  });
});

test('asleep over both, it flags without warning of what has passed', () => {
  expect(alarm(buildOrder('queued'), 300)).toMatchObject({ act: 'flagged-overdue' });
});

test('a taken-over order was over due at its due time, not now', () => {
  const order = buildOrder('queued', { takeOver: true });
  expect(alarm(order, 99_999)).toMatchObject({ data: { overdueAt: order.dueAt } });
});

test.each(['completed', 'accepted', 'cancelled', 'held'] as const)(
  'a %s order is never flagged',
  (status) => {
    expect(alarm(buildOrder(status, { alarmAt: after(1) }), 300)).toBeUndefined();
  },
);
