import { expect, test } from '@jest/globals';
import { after, buildOrder, registeredAt } from '../../testing/build-order.ts';
import { terms } from '../../testing/terms.ts';
import { decideHold, decideQueue } from './decide-queue.ts';

const working = { ...terms.deadline, counts: 'working-time' as const };

test('the clock starts when the order enters the queue', () => {
  expect(decideQueue(buildOrder('placed'), terms.deadline, after(7))).toMatchObject({
    data: { status: 'queued', queuedAt: after(7), dueAt: after(127), alarmAt: after(97) },
    proves: 'finance',
  });
});

test('a project may let it start at the registration', () => {
  const deadline = { ...terms.deadline, startsAt: 'registered' as const };
  expect(decideQueue(buildOrder('placed'), deadline, after(7))).toMatchObject({
    data: { queuedAt: after(7), dueAt: new Date(registeredAt.getTime() + 120 * 60_000) },
  });
});

test('a taken-over order enters it at the time of its record, but not one that was held', () => {
  const placed = buildOrder('placed', { takeOver: true });
  const held = buildOrder('held', { takeOver: true });
  expect(decideQueue(placed, terms.deadline, after(7))!.data.queuedAt).toEqual(registeredAt);
  expect(decideQueue(held, terms.deadline, after(7))!.data.queuedAt).toEqual(after(7));
});

test('beyond the calendar it is held for that reason, and queued once the calendar reaches', () => {
  const far = new Date('2099-03-03T02:00:00Z');
  const held = decideQueue(buildOrder('placed'), working, far);
  expect(held).toMatchObject({ act: 'held', data: { holdReason: 'calendar-not-loaded' } });
  const waiting = buildOrder('held', held!.data);
  expect(decideQueue(waiting, working, far)).toBeUndefined();
  expect(decideQueue(waiting, working, after(7))).toMatchObject({ act: 'queued' });
});

test('a refusal that comes after the commitment changes nothing', () => {
  expect(decideHold(buildOrder('queued'), 'budget-exhausted')).toBeUndefined();
});
