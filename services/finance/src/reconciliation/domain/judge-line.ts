import type { LineClass } from '@seal/contracts/finance/difference-kinds';
import type { Difference } from '@seal/contracts/finance/reconciliation';
import type { SealKind } from '@seal/contracts/common/seals';
import type { InvoiceLineRecord } from './books.ts';
import { type BilledLine, firstStanding } from './dossier.ts';
import { recordedName } from './recorded-name.ts';
import { sealDifference } from './seal-difference.ts';
import { setStanding } from './set-standing.ts';

export interface Verdict {
  lineClass: LineClass;
  difference: Difference | null;
}

/**
 * Judges a line that bills, as of an instant in milliseconds. Each line has one class, the first
 * that holds of these:
 *
 * no-completed-order         there is no set that could be billed
 * invoiced-in-earlier-month  a line of an earlier month bills the set, whatever that line's class
 * invoiced-twice             a line before it in the same month does
 * incomplete-set             a seal of the set is missing
 * price-differs              it is not one set at the contract price
 * seal-differs               the ledger and the order name other seals
 * matched                    none of these
 *
 * The line must stand in its dossier already, and so must all that come before it.
 */
export function judgeLine(
  billed: BilledLine,
  sealKinds: readonly SealKind[],
  endsAt: number,
): Verdict {
  const { dossier, record } = billed;
  const set = setStanding(dossier, sealKinds, endsAt);
  if (set.state === 'none') {
    return differs({
      kind: 'no-completed-order',
      ...describeLine(billed, endsAt),
      reason: set.reason,
    });
  }
  const first = firstStanding(dossier);
  if (first && first !== billed) return repeats(billed, first, endsAt);
  if (set.state === 'partial' || set.seals < sealKinds.length) {
    return differs({ kind: 'incomplete-set', ...describeLine(billed, endsAt), seals: set.seals });
  }
  const contractFen = set.order.priceFen;
  const invoicedFen = differingPrice(record, contractFen);
  if (invoicedFen !== undefined) {
    return differs({
      kind: 'price-differs',
      ...describeLine(billed, endsAt),
      invoicedFen,
      contractFen,
    });
  }
  const seals = sealDifference(set.order, dossier.ledger, endsAt);
  if (!seals) return { lineClass: 'matched', difference: null };
  const { amountFen: _, ...place } = describeLine(billed, endsAt);
  return differs({ kind: 'seal-differs', ...place, differing: seals.differing });
}

/** What a difference says of its line. */
export function describeLine({ dossier, record, invoice }: BilledLine, endsAt: number) {
  return {
    uscc: record.uscc,
    enterpriseName: recordedName(dossier, endsAt) ?? record.enterpriseName,
    invoiceId: invoice.invoiceId,
    line: record.line,
    amountFen: record.amountFen,
  };
}

function repeats(billed: BilledLine, first: BilledLine, endsAt: number): Verdict {
  const { invoice, record } = first;
  const billedBy = {
    invoiceId: invoice.invoiceId,
    number: invoice.number,
    month: invoice.month,
    line: record.line,
  };
  const sameMonth = invoice.month === billed.invoice.month;
  const kind = sameMonth ? 'invoiced-twice' : 'invoiced-in-earlier-month';
  return differs({ kind, ...describeLine(billed, endsAt), billedBy });
}

/**
 * What the line asks for a set where that is not the contract's price, in fen: its amount; if that
 * is right its unit price; if that is right too, quantity times price (two sets billed as one).
 */
function differingPrice(line: InvoiceLineRecord, contractFen: number): number | undefined {
  const asked = [line.amountFen, line.unitPriceFen, line.quantity * line.unitPriceFen];
  return asked.find((fen) => fen !== contractFen);
}

function differs(difference: Difference & { kind: LineClass }): Verdict {
  return { lineClass: difference.kind, difference };
}
