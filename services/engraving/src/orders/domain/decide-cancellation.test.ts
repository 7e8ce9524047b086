import { expect, test } from '@jest/globals';
import { after, buildOrder } from '../../testing/build-order.ts';
import { decideWithdrawal } from './decide-cancellation.ts';

const asOf = (registrationVersion: number) => ({
  enterpriseName: '玉田更名商贸有限公司',
  searchText: '玉田更名商贸有限公司',
  registrationVersion,
});

test('a withdrawal cancels an order that nobody engraves, and tells both others', () => {
  expect(decideWithdrawal(buildOrder('queued'), asOf(2), after(5))).toMatchObject({
    act: 'cancelled',
    data: { status: 'cancelled', cancelledAt: after(5), ...asOf(2) },
    tells: ['finance', 'registration'],
  });
});

test('a withdrawal that comes too late is refused once for each time it is asked', () => {
  const order = buildOrder('engraving');
  const refused = decideWithdrawal(order, asOf(2), after(5));
  expect(refused).toMatchObject({ act: 'withdrawal-refused', tells: ['registration'] });
  expect(refused!.data).toEqual(asOf(2));
  const told = { ...order, ...refused!.data };
  expect(decideWithdrawal(told, asOf(2), after(6))).toBeUndefined();
  expect(decideWithdrawal(told, asOf(4), after(7))).toMatchObject({ act: 'withdrawal-refused' });
});

test('a withdrawal that is told again of a cancelled order changes nothing', () => {
  expect(decideWithdrawal(buildOrder('cancelled'), asOf(9), after(5))).toBeUndefined();
});
