import { expect, test } from '@jest/globals';
import { buildOrder } from '../../testing/build-order.ts';
import { decideRename } from './decide-rename.ts';

const order = buildOrder('queued');
const named = (enterpriseName: string, registrationVersion: number) => ({
  enterpriseName,
  searchText: enterpriseName,
  registrationVersion,
});

test('a correction renames the order, once', () => {
  const renamed = decideRename(order, named('玉田乙商贸有限公司', 2));
  expect(renamed).toMatchObject({ act: 'renamed', data: { registrationVersion: 2 } });
  const after = { ...order, ...renamed!.data };
  expect(decideRename(after, named('玉田乙商贸有限公司', 2))).toBeUndefined();
});

test('a correction that is overtaken by the one back changes nothing', () => {
  const back = decideRename(order, named(order.enterpriseName, 3));
  expect(back).toMatchObject({ act: 'name-confirmed', data: { registrationVersion: 3 } });
  const after = { ...order, ...back!.data };
  expect(decideRename(after, named('玉田误商贸有限公司', 2))).toBeUndefined();
});
