import { shanghaiMonth } from '@seal/kernel/time/shanghai-time';
import type { OrderRecord } from './books.ts';
import { type Dossier, firstStanding } from './dossier.ts';
import type { Finding } from './findings.ts';
import { sealDifference } from './seal-difference.ts';

/**
 * What is to say of a completed set beside its lines, as of the end of a month: that no line bills
 * it (it belongs to the month of completion), and that the ledger and the order disagree on a seal
 * (to the month from which both stood), unless the line that bills it says so already.
 */
export function findSetFindings(dossier: Dossier, order: OrderRecord, endsAt: number): Finding[] {
  const findings: Finding[] = [];
  const { uscc } = dossier;
  const { enterpriseName, orderId, priceFen } = order;
  const standing = firstStanding(dossier);
  if (!standing) {
    findings.push({
      since: shanghaiMonth(order.completedAt!),
      difference: {
        kind: 'completed-not-invoiced',
        uscc,
        enterpriseName,
        orderId,
        contractFen: priceFen,
      },
    });
  }
  if (standing?.lineClass === 'seal-differs') return findings;
  const seals = sealDifference(order, dossier.ledger, endsAt);
  if (seals) {
    const { since, differing } = seals;
    const nowhere = { invoiceId: null, line: null };
    findings.push({
      since,
      difference: { kind: 'seal-differs', uscc, enterpriseName, ...nowhere, differing },
    });
  }
  return findings;
}
