import type { InvoiceRecord } from './books.ts';
import type { BilledLine } from './dossier.ts';
import { describeLine } from './judge-line.ts';

export interface Cancellations {
  /** A line that bills can be taken back from now on. */
  offer(line: BilledLine): void;
  /**
   * Gives a red-letter line its class, and takes back the line that it repeats. `endsAt`: its
   * month's end.
   */
  cancel(red: BilledLine, endsAt: number): void;
}

/**
 * Red-letter lines. One takes back a line of the invoice that it names, of the same enterprise,
 * whose amount it repeats negatively to the fen, and that none has taken back yet; of two such
 * lines the later, which is the surplus. A part of an amount takes back nothing: that is for an
 * officer.
 *
 * Both lines are `cancelled` where they are of one month. A line of an earlier month keeps the
 * class it was settled under; if that was `matched`, the red-letter line takes the money back.
 *
 * In: all invoices, since only lines that some red-letter invoice names are worth keeping.
 */
export function openCancellations(invoices: readonly InvoiceRecord[]): Cancellations {
  const originals = new Set(invoices.map((it) => it.originalNumber));
  const standing = new Map<string, BilledLine[]>();
  return {
    offer(line) {
      if (!originals.has(line.invoice.number)) return;
      const key = keyOf(line.invoice.number, line.record.uscc, line.record.amountFen);
      const lines = standing.get(key);
      if (lines) lines.push(line);
      else standing.set(key, [line]);
    },
    cancel(red, endsAt) {
      const original = red.invoice.originalNumber;
      const key = original ? keyOf(original, red.record.uscc, -red.record.amountFen) : '';
      const taken = standing.get(key)?.pop();
      if (!taken) {
        red.lineClass = 'nothing-to-cancel';
        red.difference = { kind: 'nothing-to-cancel', ...describeLine(red, endsAt) };
        return;
      }
      taken.cancelled = true;
      red.lineClass = 'cancelled';
      red.takesBack = taken.invoice.month < red.invoice.month && taken.lineClass === 'matched';
    },
  };
}

function keyOf(number: string, uscc: string, amountFen: number): string {
  return `${number}/${uscc}/${amountFen}`;
}
