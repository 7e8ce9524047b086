import type { DifferingSeal } from '@seal/contracts/finance/reconciliation';
import { shanghaiMonth } from '@seal/kernel/time/shanghai-time';
import { compareText } from './compare.ts';
import type { LedgerRecord, OrderRecord } from './books.ts';

/** Where the ledger and a completed order disagree, and the month in which both stood. */
export interface SealDifference {
  since: string;
  differing: DifferingSeal[];
}

/**
 * In: a completed order, the ledger's rows of its enterprise, an instant in milliseconds. Out: the
 * kinds whose code or material the two books name differently, or undefined. A kind that the ledger
 * has twice was engraved anew: its last row counts. A kind that it lacks is another matter.
 */
export function sealDifference(
  order: OrderRecord,
  ledger: readonly LedgerRecord[],
  endsAt: number,
): SealDifference | undefined {
  const differing: DifferingSeal[] = [];
  let arisen = order.completedAt!;
  for (const seal of order.seals) {
    const row = lastRow(ledger, seal.kind, endsAt);
    if (!row || (row.sealCode === seal.sealCode && row.material === seal.material)) continue;
    differing.push({
      kind: seal.kind,
      orderSealCode: seal.sealCode,
      ledgerSealCode: row.sealCode,
      orderMaterial: seal.material,
      ledgerMaterial: row.material,
    });
    if (row.completedAt > arisen) arisen = row.completedAt;
  }
  if (differing.length === 0) return undefined;
  differing.sort((a, b) => compareText(a.kind, b.kind));
  return { since: shanghaiMonth(arisen), differing };
}

function lastRow(
  ledger: readonly LedgerRecord[],
  kind: LedgerRecord['kind'],
  endsAt: number,
): LedgerRecord | undefined {
  let last: LedgerRecord | undefined;
  for (const row of ledger) {
    if (row.kind !== kind || row.completedAt.getTime() >= endsAt) continue;
    if (!last || isLater(row, last)) last = row;
  }
  return last;
}

/** Of two rows of one instant the greater code counts, whatever their order in the books. */
function isLater(a: LedgerRecord, b: LedgerRecord): boolean {
  const apart = a.completedAt.getTime() - b.completedAt.getTime();
  if (apart !== 0) return apart > 0;
  return compareText(`${a.sealCode}/${a.material}`, `${b.sealCode}/${b.material}`) > 0;
}
