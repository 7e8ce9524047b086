import type { Payment } from '@seal/contracts/finance/settlement';
import type { PaymentDocument } from '../domain/payment.ts';

export function viewPayment(payment: PaymentDocument): Payment {
  return {
    id: payment._id,
    month: payment.month,
    amountFen: payment.amountFen,
    voucherNumber: payment.voucherNumber,
    paidOn: payment.paidOn,
    note: payment.note,
    recordedAt: payment.recordedAt.toISOString(),
    recordedBy: payment.recordedBy.name,
  };
}
