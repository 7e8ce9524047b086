import type {
  DifferenceWork,
  Reconciliation,
  ReconciliationReading,
  ReconciliationStatus,
  ReconciliationSummary,
} from '@seal/contracts/finance/reconciliation';
import type { Settlement } from '@seal/contracts/finance/settlement';
import type { Actor } from '@seal/contracts/common/roles';
import type { ListedMonth, MonthReading } from '../application/read-month.ts';
import {
  type MonthDocument,
  type MonthStanding,
  type Signature,
  type Work,
  judgeActs,
  newestRun,
} from '../../months/exports.ts';

type Standing = Pick<MonthStanding, 'state' | 'settlement'>;

/** How far a month is; what is being checked or posted shows as it was before. */
export function statusOf({ state, settlement }: Standing, paidFen: number): ReconciliationStatus {
  if (state === 'open') return 'open';
  if (state !== 'settled' && state !== 'reopening') return 'prepared';
  if (paidFen === 0) return 'settled';
  return paidFen === settlement?.amountFen ? 'paid' : 'part-paid';
}

/** A month as answered. `version` is the run's, the ETag is the month's own. */
export function viewReconciliation(reading: MonthReading): Reconciliation {
  const { month, run, result, work, sums } = reading;
  return {
    ...result,
    version: run.version,
    status: statusOf(month, sums.paidFen),
    inputsDigest: run.inputsDigest,
    work: work.map(viewWork),
    settlement: viewSettlement(month, sums.paidFen),
    reconciledAt: run.at.toISOString(),
    reconciledBy: run.by.name,
  };
}

export function viewReading(reading: MonthReading, actor: Actor): ReconciliationReading {
  return { ...viewReconciliation(reading), ...viewActs(reading, actor) };
}

function viewActs({ month, sums, isBeforeLocked }: ListedMonth, actor: Actor) {
  const { settledFen, paidFen } = sums;
  return judgeActs({ month, settledFen, paidFen, isBeforeLocked }, actor);
}

export function viewSummary(listed: ListedMonth, actor: Actor): ReconciliationSummary {
  const { month } = listed;
  const { settledFen, paidFen } = listed.sums;
  const run = newestRun(month);
  return {
    month: month.month,
    status: statusOf(month, paidFen),
    version: run?.version ?? null,
    invoices: month.invoices.length,
    matched: run?.matched ?? null,
    accrued: run?.accrued ?? null,
    invoicedFen: run?.invoicedFen ?? null,
    differences: run?.differences ?? null,
    carriedForward: run?.carriedForward ?? null,
    resolved: month.work.filter((it) => it.resolution).length,
    settledFen,
    paidFen,
    reconciledAt: run?.at.toISOString() ?? null,
    ...viewActs(listed, actor),
  };
}

export function viewSettlement(
  month: Omit<MonthDocument, 'history'>,
  paidFen: number,
): Settlement | null {
  const { settlement } = month;
  if (!settlement) return null;
  const isSettled = month.state === 'settled' || month.state === 'reopening';
  return {
    month: month.month,
    reconciliationVersion: settlement.runVersion,
    status: isSettled ? 'settled' : 'prepared',
    sets: settlement.sets,
    amountFen: settlement.amountFen,
    paidFen,
    prepared: viewSignature(settlement.prepared),
    approved: isSettled && settlement.approved ? viewSignature(settlement.approved) : null,
    version: month.version,
  };
}

function viewSignature({ by, at, note }: Signature) {
  return { by: by.name, at: at.toISOString(), note };
}

export function viewWork({ id, key, assignedTo, answer, resolution }: Work): DifferenceWork {
  return {
    id,
    key,
    assignedTo,
    answer: answer && { text: answer.text, by: answer.by.name, at: answer.at.toISOString() },
    resolution: resolution && {
      reason: resolution.reason,
      by: resolution.by.name,
      at: resolution.at.toISOString(),
    },
  };
}
