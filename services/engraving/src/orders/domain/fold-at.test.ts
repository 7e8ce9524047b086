import { expect, test } from '@jest/globals';
import { stateAt } from '@seal/kernel/aggregate/state-at';
import { after, buildOrder } from '../../testing/build-order.ts';
import { decideClaim } from './decide-claim.ts';
import { type Order, orderFolding } from './order.ts';

test('an order folded at a version is the order as it stood then', () => {
  const queued = buildOrder('placed', { version: 1 });
  const claimed = decideClaim(
    { ...queued, status: 'queued' },
    { id: 'e', name: 'engraver', roles: [] },
    after(5),
  );
  if (!claimed.ok) throw new Error('the builder is wrong');
  const entry = {
    version: 2,
    act: 'claimed',
    actor: { id: 'e', name: 'engraver' },
    at: after(5),
    token: 't2',
    data: claimed.value.data,
  };
  const now: Order = { ...queued, ...entry.data, version: 2, history: [...queued.history, entry] };
  expect(stateAt(orderFolding, now, 2)).toEqual(now);
  expect(stateAt(orderFolding, now, 1)).toMatchObject({
    status: 'placed',
    claimedAt: null,
    version: 1,
  });
});
