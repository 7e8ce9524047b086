import type { Person } from '@seal/kernel/aggregate/history';

/** A payment by the treasury, or one that came back (negative). Once recorded nothing changes. */
export interface PaymentDocument {
  _id: string;
  projectId: string;
  month: string;
  amountFen: number;
  /** Unique within its year, over all projects. */
  voucherNumber: string;
  voucherYear: number;
  paidOn: string;
  note: string | null;
  recordedAt: Date;
  recordedBy: Person;
  /** Whether the ledger has it; before that it does not count. */
  entered: boolean;
  creationKey?: string;
  fingerprint?: string;
}

type Content = Pick<
  PaymentDocument,
  'projectId' | 'month' | 'amountFen' | 'voucherNumber' | 'paidOn' | 'note'
>;

/** Whether the two say the same, so that one is a repetition of the other. */
export function samePayment(a: Content, b: Content): boolean {
  return (
    a.projectId === b.projectId &&
    a.month === b.month &&
    a.amountFen === b.amountFen &&
    a.voucherNumber === b.voucherNumber &&
    a.paidOn === b.paidOn &&
    a.note === b.note
  );
}
