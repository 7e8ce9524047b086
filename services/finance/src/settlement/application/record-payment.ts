import type { PaymentBody } from '@seal/contracts/finance/settlement';
import type { Refused } from '@seal/contracts/http/error-catalogue';
import { dayStart } from '@seal/kernel/time/shanghai-time';
import { ok, type Outcome, refuse } from '@seal/kernel/outcome';
import type { Person, Repeat } from '@seal/kernel/aggregate/history';
import { type PaymentDocument, samePayment } from '../domain/payment.ts';
import type { SettlementDeps } from './settlement-deps.ts';
import { entryIds } from '../../budget/exports.ts';

type Deps = Pick<SettlementDeps, 'payments' | 'settle' | 'readTerms' | 'newId'>;

export interface PaymentInput {
  projectId: string;
  body: PaymentBody;
  actor: Person;
  now: Date;
  repeat?: Repeat | undefined;
}

/**
 * Records what the treasury has paid, or what came back. The voucher is claimed first, over all
 * projects of its year; then the ledger decides whether the month has that much left.
 * Refuses: not-found, voucher-number-used, idempotency-key-reused, and what the ledger refuses.
 */
export async function recordPayment(
  deps: Deps,
  input: PaymentInput,
): Promise<Outcome<PaymentDocument, Refused>> {
  if (!(await deps.readTerms(input.projectId))) return refuse('not-found');
  const payment = toPayment(deps, input);
  const known = await findKnown(deps, payment);
  if (!known.ok) return known;
  if (known.value) return enterPayment(deps, known.value);
  if (await deps.payments.insert(payment)) return enterPayment(deps, payment);
  const faster = await findKnown(deps, payment);
  if (!faster.ok) return faster;
  return faster.value ? enterPayment(deps, faster.value) : refuse('unavailable');
}

/** Tells the ledger; may be repeated. A payment that it refuses is removed: it never counted. */
export async function enterPayment(
  deps: Pick<Deps, 'payments' | 'settle'>,
  payment: PaymentDocument,
): Promise<Outcome<PaymentDocument, Refused>> {
  if (payment.entered) return ok(payment);
  const { _id, projectId, month, amountFen, voucherNumber, note, recordedBy, paidOn } = payment;
  const answer = await deps.settle(projectId, {
    kind: 'posting',
    posting: {
      _id: entryIds.payment(_id),
      kind: 'payment',
      month,
      amountFen,
      documentNumber: voucherNumber,
      note,
      actor: recordedBy,
      effectiveAt: dayStart(paidOn),
    },
  });
  const posting = answer?.posting ?? refuse('not-found');
  if (!posting.ok) {
    await deps.payments.remove(_id);
    return posting;
  }
  await deps.payments.markEntered(_id);
  return ok({ ...payment, entered: true });
}

async function findKnown(
  { payments }: Pick<Deps, 'payments'>,
  payment: PaymentDocument,
): Promise<Outcome<PaymentDocument | undefined, Refused>> {
  const { creationKey, fingerprint, voucherYear, voucherNumber } = payment;
  const keyed = creationKey === undefined ? undefined : await payments.findByKey(creationKey);
  if (keyed) {
    return keyed.fingerprint === fingerprint ? ok(keyed) : refuse('idempotency-key-reused');
  }
  const numbered = await payments.findByVoucher(voucherYear, voucherNumber);
  if (!numbered || samePayment(numbered, payment)) return ok(numbered);
  return refuse('voucher-number-used');
}

function toPayment(deps: Deps, input: PaymentInput): PaymentDocument {
  const { projectId, body, actor, now, repeat } = input;
  const { month, amountFen, voucherNumber, paidOn, note = null } = body;
  return {
    _id: deps.newId(),
    projectId,
    month,
    amountFen,
    voucherNumber,
    voucherYear: Number(paidOn.slice(0, 4)),
    paidOn,
    note,
    recordedAt: now,
    recordedBy: { id: actor.id, name: actor.name },
    entered: false,
    ...(repeat ? { creationKey: repeat.key, fingerprint: repeat.fingerprint } : {}),
  };
}
