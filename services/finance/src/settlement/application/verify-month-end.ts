import type { MonthEndAudit } from './month-end-audit-deps.ts';
import {
  findMonthFaults,
  findSettledTwice,
  type SettledLine,
} from '../domain/find-month-faults.ts';
import type { Finding } from '../../budget/exports.ts';
import { type MonthSummary, newestRun } from '../../months/exports.ts';

/**
 * Checks every project's months beside its ledger: a settlement is what its run matched and what
 * the ledger has, nothing is settled twice, each invoice and each payment stands in the ledger
 * once and nothing else does. What was begun after `handledBefore` may still be under way.
 */
export async function verifyMonthEnd(
  audit: MonthEndAudit,
  handledBefore: Date,
): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const projectId of await audit.listProjects()) {
    const about = (what: string) => ({ check: 'month end', what: `project ${projectId}: ${what}` });
    const [months, sums] = await Promise.all([
      audit.listMonths(projectId),
      audit.sumMonths(projectId),
    ]);
    for (const month of months) {
      const own = sums.find((it) => it.month === month.month);
      const none = { month: month.month, settledFen: 0, paidFen: 0 };
      findings.push(...findMonthFaults(month, own ?? none).map(about));
    }
    const lines: SettledLine[][] = [];
    for (const month of months) lines.push(await settledLines(audit, month));
    const twice = findSettledTwice(lines);
    findings.push(...twice.map((uscc) => about(`the set of ${uscc} is settled more than once`)));
    findings.push(...(await audit.findUnmatched(projectId, handledBefore)).map(about));
  }
  return findings;
}

async function settledLines(audit: MonthEndAudit, month: MonthSummary): Promise<SettledLine[]> {
  const run = newestRun(month);
  if (month.state !== 'settled' || !run) return [];
  const lines: SettledLine[] = [];
  for (const { invoiceId, runs } of await audit.readClasses(run.runId)) {
    let at = 0;
    const sorted = (await audit.readLines(invoiceId)).toSorted((a, b) => a.line - b.line);
    for (const { line, uscc, amountFen } of sorted) {
      while (runs[at] && runs[at]!.to < line) at += 1;
      const lineClass = runs[at]?.lineClass;
      if (lineClass) lines.push({ uscc, amountFen, lineClass });
    }
  }
  return lines;
}
