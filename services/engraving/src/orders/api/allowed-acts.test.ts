import { expect, test } from '@jest/globals';
import { buildOrder } from '../../testing/build-order.ts';
import { allowedActs } from './allowed-acts.ts';

test.each([
  ['queued', ['engraver'], ['claim', 'pause']],
  ['queued', ['clerk'], ['pause', 'cancel']],
  ['queued', ['clerk', 'engraver'], ['claim', 'pause', 'cancel']],
  ['engraving', ['engraver'], ['complete', 'pause']],
  ['completed', ['engraver'], []],
  ['completed', ['clerk'], ['accept']],
  ['accepted', ['clerk'], ['collect']],
  ['queued', ['auditor'], []],
  ['queued', ['finance'], []],
] as const)('an order that is %s lets %p do %p', (status, roles, acts) => {
  expect(allowedActs(buildOrder(status), roles)).toEqual(acts);
});
