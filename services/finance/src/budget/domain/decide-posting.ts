import type { Refused } from '@seal/contracts/http/error-catalogue';
import { ok, type Outcome, refuse } from '@seal/kernel/outcome';
import type { LedgerEntry } from './ledger-entry.ts';
import { record, type StepDraft } from './step-draft.ts';

/** What is billed, settled or paid for a month, to be entered in the ledger once, by its id. */
export interface Posting {
  _id: string;
  kind: 'invoice' | 'settlement' | 'payment';
  month: string;
  /** Negative for a red-letter invoice, a month opened again, a payment that came back. */
  amountFen: number;
  /** A settlement taken back as a whole, since its month is opened again. */
  reopens?: boolean;
  documentNumber: string | null;
  note: string | null;
  actor: { id: string; name: string };
  /** When it was issued, approved or paid. */
  effectiveAt: Date;
}

/** What a month's entries come to so far. */
export interface MonthSums {
  month: string;
  settledFen: number;
  paidFen: number;
}

/**
 * Enters it, or answers the entry that it made before. In all the project, settled never exceeds
 * accrued and paid never exceeds settled; a month is paid no more than its settlement, and no more
 * comes back than was paid for it.
 * Refuses: settled-beyond-accrued, paid-beyond-settled, month-paid, month-not-settled,
 * payment-exceeds-settled, returned-more-than-paid.
 */
export function decidePosting(
  draft: StepDraft,
  known: Map<string, LedgerEntry>,
  months: Map<string, MonthSums>,
  posting: Posting,
): Outcome<LedgerEntry, Refused> {
  const earlier = known.get(posting._id);
  if (earlier) return ok(earlier);
  const { amountFen, reopens: _reopens, ...entry } = posting;
  const sums = months.get(posting.month) ?? { month: posting.month, settledFen: 0, paidFen: 0 };
  const refused = rules[posting.kind](draft, sums, posting);
  if (refused) return { ok: false, refusal: refused };
  const moved = record(draft, { ...entry, [movements[posting.kind]]: amountFen });
  known.set(posting._id, moved);
  months.set(posting.month, {
    month: posting.month,
    settledFen: sums.settledFen + (moved.settledFen ?? 0),
    paidFen: sums.paidFen + (moved.paidFen ?? 0),
  });
  return ok(moved);
}

const movements = { invoice: 'invoicedFen', settlement: 'settledFen', payment: 'paidFen' } as const;

type Rule = (draft: StepDraft, sums: MonthSums, posting: Posting) => Refused | undefined;

/** An invoice states what it states, right or wrong: reconciliation is what judges it. */
const rules: Record<Posting['kind'], Rule> = {
  invoice: () => undefined,

  settlement({ balances }, { paidFen }, { amountFen, reopens }) {
    if (reopens && paidFen !== 0) return refuse('month-paid').refusal;
    const settledFen = balances.settledFen + amountFen;
    if (settledFen > balances.accruedFen) return refuse('settled-beyond-accrued').refusal;
    return settledFen < balances.paidFen ? refuse('paid-beyond-settled').refusal : undefined;
  },

  payment({ balances }, { settledFen, paidFen }, { amountFen }) {
    if (settledFen === 0 && paidFen === 0) return refuse('month-not-settled').refusal;
    const ofMonth = paidFen + amountFen;
    if (amountFen > 0 && ofMonth > Math.max(settledFen, 0)) {
      return refuse('payment-exceeds-settled').refusal;
    }
    const inAll = balances.paidFen + amountFen;
    if (amountFen < 0 && (inAll < 0 || ofMonth < Math.min(settledFen, 0))) {
      return refuse('returned-more-than-paid').refusal;
    }
    return inAll > balances.settledFen ? refuse('paid-beyond-settled').refusal : undefined;
  },
};
