import type { EntryKind } from '@seal/contracts/finance/budget';

/** What an entry does to each balance, in fen and signed; the balances are the sums of these. */
export interface Movement {
  adjustedFen: number;
  committedFen: number;
  accruedFen: number;
  /** Left out where they are not moved, which is so for every entry of an order. */
  invoicedFen?: number;
  settledFen?: number;
  paidFen?: number;
}

/**
 * One line of the append-only ledger. Its id is natural: what may happen once has one id, so that
 * writing it again, from whatever process, changes nothing.
 */
export interface LedgerEntry extends Movement {
  _id: string;
  projectId: string;
  kind: EntryKind;
  /** The step that wrote it. */
  generation: number;
  /** Its place in the project's ledger: 1, 2, 3 … without a gap. */
  position: number;
  orderId: string | null;
  /** The month billed, settled or paid; left out of every other entry. */
  month?: string;
  documentNumber: string | null;
  note: string | null;
  actor: { id: string; name: string };
  at: Date;
  /** When what it records happened: for an accrual the completion, which may lie before `at`. */
  effectiveAt: Date;
  /** The caller's Idempotency-Key, and a hash of what came with it. */
  key?: string;
  fingerprint?: string;
}

export const entryIds = {
  opening: (projectId: string) => `opening:${projectId}`,
  appropriation: (projectId: string, documentNumber: string) =>
    `appropriation:${projectId}:${documentNumber}`,
  commitment: (orderId: string) => `commitment:${orderId}:1`,
  accrual: (orderId: string, round: number) => `accrual:${orderId}:${round}`,
  reversal: (orderId: string, round: number) => `accrual-reversal:${orderId}:${round}`,
  release: (orderId: string) => `commitment-release:${orderId}`,
  invoice: (invoiceId: string) => `invoice:${invoiceId}`,
  /** `round` counts how often the month was settled. */
  settlement: (monthId: string, round: number) => `settlement:${monthId}:${round}`,
  reopening: (monthId: string, round: number) => `settlement-reversal:${monthId}:${round}`,
  payment: (paymentId: string) => `payment:${paymentId}`,
};
