import { expect, test } from '@jest/globals';
import { after, buildOrder, wholeSet } from '../../testing/build-order.ts';
import { terms } from '../../testing/terms.ts';
import { decideAcceptance } from './decide-acceptance.ts';
import { decideCompletion } from './decide-completion.ts';
import type { Order } from './order.ts';

function complete(order: Order, seals = wholeSet(10), at = after(60), fromRecord = false) {
  const decided = decideCompletion(order, terms, seals, at, fromRecord);
  return decided.ok ? decided.value.data : decided.refusal.code;
}

test('exactly 120 minutes is on time, a millisecond more is late', () => {
  const order = buildOrder('engraving');
  expect(complete(order, wholeSet(), after(120))).toMatchObject({ late: false, wallMinutes: 120 });
  const late = new Date(after(120).getTime() + 1);
  expect(complete(order, wholeSet(), late)).toMatchObject({ late: true, overdueAt: order.dueAt });
});

test('the working minutes of a completion leave the lunch break out', () => {
  const order = buildOrder('engraving');
  expect(complete(order, wholeSet(), after(180))).toMatchObject({
    wallMinutes: 180,
    workingMinutes: 150,
  });
});

test('a flag that was set stays set when the clock goes back', () => {
  const order = buildOrder('engraving', { overdueAt: after(121), late: true });
  expect(complete(order, wholeSet(), after(60))).toMatchObject({ late: true });
});

test('a record from before lifts the flag of an order that was on time', () => {
  const order = buildOrder('engraving', { overdueAt: after(120), late: true });
  expect(complete(order, wholeSet(), after(60), true)).toMatchObject({
    late: false,
    overdueAt: null,
  });
});

test.each([
  ['a seal is missing', wholeSet().slice(1), 'seal-missing'],
  ['a kind stands twice', [...wholeSet(), wholeSet()[0]!], 'seal-repeated'],
  [
    'a kind is not of the set',
    [...wholeSet(), { ...wholeSet()[0]!, kind: 'invoice' as const }],
    'seal-not-of-set',
  ],
  [
    'a code is too short',
    wholeSet().map((it) => ({ ...it, sealCode: '123' })),
    'seal-code-malformed',
  ],
  [
    'two seals have one code',
    wholeSet().map((it) => ({ ...it, sealCode: '1302290000001' })),
    'seal-code-used',
  ],
])('a completion is refused when %s', (_what, seals, code) => {
  expect(complete(buildOrder('engraving'), seals)).toBe(code);
});

test('a material that the project does not take is refused', () => {
  const strict = { ...terms, materials: ['electronic' as const] };
  const decided = decideCompletion(buildOrder('engraving'), strict, wholeSet(), after(60));
  expect(decided.ok ? undefined : decided.refusal.code).toBe('material-not-conforming');
});

test('a failed seal sends the set back, and its rework does not restart the clock', () => {
  const checks = terms.sealKinds.map((kind, n) => ({ kind, passed: n > 0, note: 'blurred' }));
  const failed = decideAcceptance(buildOrder('completed'), checks, after(70));
  expect(failed).toMatchObject({
    ok: true,
    value: { data: { status: 'engraving', reversals: 1 } },
  });
  const data = failed.ok ? failed.value.data : {};
  const back = buildOrder('completed', data);
  const redone = complete(
    back,
    [{ ...wholeSet()[0]!, sealCode: '1302290000099' }, ...wholeSet().slice(1)],
    after(500),
  );
  expect(redone).toMatchObject({ status: 'completed', completions: 2, completedAt: after(500) });
  expect(redone).not.toHaveProperty('late');
});

test('a failed seal needs a reason', () => {
  const checks = terms.sealKinds.map((kind) => ({ kind, passed: false }));
  const failed = decideAcceptance(buildOrder('completed'), checks, after(70));
  expect(failed.ok ? undefined : failed.refusal.code).toBe('note-required');
});
