import {
  type Finding,
  findHistoryGaps,
  findUnhandled,
} from '@seal/platform/mongo/find-history-gaps';
import type { OpenService } from '@seal/platform/open-service';
import { verifyLedger } from './application/verify-ledger.ts';
import { verifyMonthEnd } from './application/verify-month-end.ts';
import { createLedgerAudit } from './data/ledger-audit.ts';
import { fundsCollection } from './data/ledger-collections.ts';
import { createMonthEndAudit } from './data/month-end-audit.ts';
import { monthsCollection } from './data/month-end-collections.ts';
import { projectsCollection } from './data/projects-collection.ts';
import { remarksCollection } from './data/remarks-collection.ts';

/** The names of what is checked, as findings carry them. */
export const financeChecks = [
  'no gap in any history',
  'each published history entry is handled',
  'project',
  'budget',
  'ledger',
  'month end',
] as const;

/**
 * Every invariant of finance's database, on a live one too: balances = sums of entries, committed +
 * accrued ≤ adjusted, each commitment resolved once, each round accrued once, orders' money as
 * their entries say, each settlement what its run matched, paid never more than settled, no set
 * settled twice, no gap in the ledger or in a history, nothing untold since `handledBefore`.
 * Answers what is wrong; empty is green.
 */
export async function verifyFinance(
  connection: OpenService['mongo'],
  handledBefore: Date,
): Promise<Finding[]> {
  const projects = connection.collection(projectsCollection.name);
  const funds = connection.collection(fundsCollection.name);
  return [
    ...(await verifyLedger(createLedgerAudit(connection))),
    ...(await verifyMonthEnd(createMonthEndAudit(connection), handledBefore)),
    ...(await findHistoryGaps(projects)),
    ...(await findHistoryGaps(connection.collection(monthsCollection.name))),
    ...(await findHistoryGaps(connection.collection(remarksCollection.name))),
    ...(await findUnhandled(projects, 'registration', handledBefore)),
    ...(await findUnhandled(projects, 'engraving', handledBefore)),
    ...(await findUnhandled(funds, 'engraving', handledBefore)),
  ];
}
