import { expect, test } from '@jest/globals';
import { after, buildOrder } from '../testing/build-order.ts';
import { decideWithdrawal } from './decide-cancellation.ts';

test('a withdrawal cancels an order that nobody engraves, and tells finance and registration', () => {
  expect(decideWithdrawal(buildOrder('queued'), 2, after(5))).toMatchObject({
    act: 'cancelled',
    data: { status: 'cancelled', cancelledAt: after(5) },
    tells: ['finance', 'registration'],
  });
});

test('a withdrawal that comes too late is refused once for each time it is asked', () => {
  const order = buildOrder('engraving');
  const refused = decideWithdrawal(order, 2, after(5));
  expect(refused).toMatchObject({ act: 'withdrawal-refused', tells: ['registration'] });
  const told = { ...order, ...refused!.data };
  expect(decideWithdrawal(told, 2, after(6))).toBeUndefined();
  expect(decideWithdrawal(told, 4, after(7))).toMatchObject({ act: 'withdrawal-refused' });
});

test('a withdrawal that is told again of a cancelled order changes nothing', () => {
  expect(decideWithdrawal(buildOrder('cancelled'), 9, after(5))).toBeUndefined();
});
