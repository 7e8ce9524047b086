import { expect, test } from '@jest/globals';
import { OrderStatus } from '@seal/contracts/engraving/order';
import { after, buildOrder, wholeSet } from '../../testing/build-order.ts';
import { terms } from '../../testing/terms.ts';
import { decideAcceptance } from './decide-acceptance.ts';
import { decideCancellation } from './decide-cancellation.ts';
import { decideClaim } from './decide-claim.ts';
import { decideCollection } from './decide-collection.ts';
import { decideCompletion } from './decide-completion.ts';
import { decidePause } from './decide-pause.ts';
import { decideHold, decideQueue } from './decide-queue.ts';
import type { Order } from './order.ts';
import { type Command, mayLeave, transitions } from './order-states.ts';

const engraver = { id: 'e', name: 'engraver', roles: ['engraver' as const] };
const now = after(50);
const passed = terms.sealKinds.map((kind) => ({ kind, passed: true }));
const taken = { collector: { name: '李敏', idLast4: '1234' }, checkedBy: '身份证' };

/**
 * Each command, done to an order: the state it is in afterwards, or undefined where it is refused.
 */
const commands: Partial<Record<Command, (order: Order) => string | undefined>> = {
  queue: (order) => decideQueue(order, terms.deadline, now)?.data.status,
  hold: (order) => decideHold({ ...order, holdReason: null }, 'budget-exhausted')?.data.status,
  claim: (order) => statusOf(decideClaim(order, engraver, now)),
  complete: (order) => statusOf(decideCompletion(order, terms, wholeSet(10), now)),
  accept: (order) => statusOf(decideAcceptance(order, passed, now)),
  collect: (order) => statusOf(decideCollection(order, taken, now)),
  cancel: (order) => statusOf(decideCancellation(order, 'changed their mind', now)),
};

function statusOf(outcome: ReturnType<typeof decideClaim>): string | undefined {
  return outcome.ok ? outcome.value.data.status : undefined;
}

for (const [command, run] of Object.entries(commands)) {
  for (const status of OrderStatus.options) {
    const { from, to } = transitions[command as Command];
    const allowed = (from as readonly string[]).includes(status);
    test(`${command} on a ${status} order ${allowed ? `leads to ${to[0]}` : 'is refused'}`, () => {
      expect(run(buildOrder(status))).toBe(allowed ? to[0] : undefined);
    });
  }
}

test.each(OrderStatus.options)(
  'a pause of a %s order is allowed only while its clock runs',
  (status) => {
    const pause = { reason: 'power-cut', evidence: 'notice' };
    const decided = decidePause(buildOrder(status), terms, pause, now);
    expect(decided.ok).toBe(mayLeave('pause', status));
  },
);

test.each(['collected', 'cancelled'] as const)('nothing leaves %s', (status) => {
  const open = Object.keys(transitions).filter((command) => mayLeave(command as Command, status));
  expect(open).toEqual([]);
});
