import { expect, test } from '@jest/globals';
import { OrderAct, OrderStatus } from '@seal/contracts/engraving/order';
import { after, buildOrder, wholeSet } from '../../testing/build-order.ts';
import { terms } from '../../testing/terms.ts';
import { decideAcceptance } from './decide-acceptance.ts';
import { decideCancellation } from './decide-cancellation.ts';
import { decideClaim } from './decide-claim.ts';
import { decideCollection } from './decide-collection.ts';
import { decideCompletion } from './decide-completion.ts';
import { decidePause, decideResumption } from './decide-pause.ts';
import { openActs } from './open-acts.ts';
import type { Order } from './order.ts';

const engraver = { id: 'e', name: 'engraver', roles: ['engraver' as const] };
const now = after(50);
const passed = terms.sealKinds.map((kind) => ({ kind, passed: true }));
const taken = { collector: { name: '李敏', idLast4: '1234' }, checkedBy: '身份证' };
const cause = { reason: 'power-cut', evidence: 'notice' };

/** Each act with nothing wrong in what is entered, so that the order alone decides. */
const decides: Record<OrderAct, (order: Order) => { ok: boolean }> = {
  claim: (order) => decideClaim(order, engraver, now),
  complete: (order) => decideCompletion(order, terms, wholeSet(10), now),
  accept: (order) => decideAcceptance(order, passed, now),
  collect: (order) => decideCollection(order, taken, now),
  pause: (order) => decidePause(order, terms, cause, now),
  resume: (order) => decideResumption(order, terms, now),
  cancel: (order) => decideCancellation(order, 'changed their mind', now),
};

const paused = { since: after(40), ...cause };
const overs: [string, Partial<Order>][] = [
  ['plain', {}],
  ['paused', { paused }],
  ['overdue', { overdueAt: after(45) }],
  ['once completed', { completions: 1 }],
];
const cells = OrderStatus.options.flatMap((status) =>
  overs.map(([how, over]) => [how, status, buildOrder(status, over)] as const),
);

test.each(cells)('a %s order that is %s is open to what would be decided', (_how, _is, order) => {
  const accepted = OrderAct.options.filter((act) => decides[act](order).ok);
  expect(openActs(order)).toEqual(accepted);
});

test('every act is open to some order, and none to all', () => {
  for (const act of OrderAct.options) {
    const open = cells.filter(([, , order]) => openActs(order).includes(act)).length;
    expect(open).toBeGreaterThan(0);
    expect(open).toBeLessThan(cells.length);
  }
});
