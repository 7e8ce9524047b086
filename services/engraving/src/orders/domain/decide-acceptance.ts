import type { Refused } from '@seal/contracts/http/error-catalogue';
import type { AcceptanceBody } from '@seal/contracts/engraving/order';
import { ok, type Outcome, refuse } from '@seal/kernel/outcome';
import { checkKinds } from './check-seals.ts';
import type { Decision, Order } from './order.ts';
import { mayLeave } from './order-states.ts';

/**
 * The bureau checks each seal on site. All passed: accepted. One failed, with its reason: back to
 * the engraver for rework, and the cost is reversed until the rework is complete.
 */
export function decideAcceptance(
  order: Order,
  checks: AcceptanceBody['seals'],
  acceptedAt: Date,
): Outcome<Decision, Refused> {
  if (order.status === 'cancelled') return refuse('order-cancelled');
  if (!mayLeave('accept', order.status)) {
    return refuse('order-not-completed', `it is ${order.status}`);
  }
  const kinds = checkKinds(order.sealKinds, checks);
  if (!kinds.ok) return kinds;
  const unexplained = checks.findIndex((check) => !check.passed && !check.note);
  if (unexplained >= 0) {
    const pointer = `/seals/${unexplained}/note`;
    return refuse('note-required', undefined, [
      { pointer, code: 'note-required', message: 'Say why the seal failed' },
    ]);
  }
  const seals = order.seals.map((seal) => {
    const check = checks.find((it) => it.kind === seal.kind)!;
    return { ...seal, passed: check.passed, note: check.note ?? null };
  });
  if (seals.every((seal) => seal.passed)) {
    return ok({ act: 'accepted', data: { status: 'accepted', acceptedAt, seals } });
  }
  const failed = seals.filter((seal) => !seal.passed).map((seal) => `${seal.kind}: ${seal.note}`);
  return ok({
    act: 'failed-acceptance',
    data: { status: 'engraving', completedAt: null, seals, reversals: order.reversals + 1 },
    note: failed.join('; '),
    tells: ['finance'],
  });
}
