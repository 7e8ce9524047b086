import { expect, test } from '@jest/globals';
import { after, buildOrder } from '../../testing/build-order.ts';
import { terms } from '../../testing/terms.ts';
import { decideAlarm } from '../../deadlines/domain/decide-alarm.ts';
import { decidePause, decideResumption } from './decide-pause.ts';
import type { Order } from './order.ts';

const powerCut = { reason: 'power-cut', evidence: 'notice of the grid' };

function paused(at: number, order: Order = buildOrder('engraving')): Order {
  const decided = decidePause(order, terms, powerCut, after(at));
  if (!decided.ok) throw new Error(decided.refusal.code);
  return { ...order, ...decided.value.data };
}

test('a pause of 20 minutes moves the due time by 20 minutes', () => {
  const resumed = decideResumption(paused(30), terms, after(50));
  expect(resumed).toMatchObject({
    ok: true,
    value: { data: { dueAt: after(140), pausedMinutes: 20 } },
  });
});

test('at the cap the clock goes on by itself', () => {
  const order = paused(30);
  expect(decideAlarm(order, terms, after(89))).toBeUndefined();
  expect(decideAlarm(order, terms, after(90))).toMatchObject({
    act: 'resumed',
    data: { dueAt: after(180), pausedMinutes: 60, paused: null },
  });
});

test('the cap counts all pauses of an order together', () => {
  const order = buildOrder('engraving', { pausedMinutes: 60 });
  const decided = decidePause(order, terms, powerCut, after(30));
  expect(decided.ok ? undefined : decided.refusal.code).toBe('pause-cap-reached');
});

test('an order that is over due cannot be paused', () => {
  const decided = decidePause(buildOrder('engraving'), terms, powerCut, after(121));
  expect(decided.ok ? undefined : decided.refusal.code).toBe('order-overdue');
});

test('a reason that the project does not list is refused', () => {
  const decided = decidePause(buildOrder(), terms, { ...powerCut, reason: 'too-busy' }, after(1));
  expect(decided.ok ? undefined : decided.refusal.code).toBe('pause-reason-unknown');
});
