import type { Refused } from '@seal/contracts/http/error-catalogue';
import type { Person } from '@seal/kernel/aggregate/history';
import { ok, type Outcome, refuse } from '@seal/kernel/outcome';
import {
  isLocked,
  type MonthAct,
  type MonthData,
  type MonthDocument,
  newestRun,
  type RunRef,
  type Signature,
} from './month.ts';

/** What an act comes to; null where nothing is left to do. */
export interface MonthDecision {
  act: MonthAct;
  data: MonthData;
}

type Decided = Outcome<MonthDecision | null, Refused>;

function act(name: MonthAct, data: MonthData): Decided {
  return ok({ act: name, data });
}

/** An invoice comes into force. Refuses: month-locked. */
export function decideInvoice(month: MonthDocument, invoiceId: string): Decided {
  if (month.invoices.includes(invoiceId)) return ok(null);
  if (isLocked(month)) return refuse('month-locked');
  return act('invoice-recorded', { addInvoice: invoiceId });
}

/** It goes again before anybody was told of it: a later month was being settled meanwhile. */
export function decideInvoiceWithdrawal(month: MonthDocument, invoiceId: string): Decided {
  if (!month.invoices.includes(invoiceId)) return ok(null);
  return act('invoice-withdrawn', { removeInvoice: invoiceId });
}

/**
 * The month was compared. The same books as last time add no version, whoever compared them first.
 * A settlement that was prepared falls with the run that it rested on. Refuses: month-locked.
 */
export function decideRun(
  month: MonthDocument,
  run: Omit<RunRef, 'version'>,
  isKeyed: boolean,
): Decided {
  const newest = newestRun(month);
  if (newest?.inputsDigest === run.inputsDigest) {
    return isKeyed ? act('found-unchanged', {}) : ok(null);
  }
  if (isLocked(month)) return refuse('month-locked');
  const set = { state: 'open', settlement: null } as const;
  return act('reconciled', { set, run: { ...run, version: (newest?.version ?? 0) + 1 } });
}

/** Exactly what agrees, no more and no less. Refuses: month-locked, month-not-reconciled. */
export function decidePreparation(month: MonthDocument, signature: Signature): Decided {
  if (isLocked(month)) return refuse('month-locked');
  const run = newestRun(month);
  if (!run) return refuse('month-not-reconciled');
  if (month.state === 'prepared') return ok(null);
  const { sets, amountFen } = run.matched;
  const settlement = {
    runVersion: run.version,
    sets,
    amountFen,
    prepared: signature,
    approved: null,
  };
  return act('prepared', { set: { state: 'prepared', settlement } });
}

/**
 * Somebody else than prepared it takes it on; the month is locked from here.
 * Refuses: settlement-not-prepared, month-locked, four-eyes.
 */
export function decideApproval(month: MonthDocument, signature: Signature): Decided {
  if (isLocked(month)) return refuse('month-locked');
  const { settlement } = month;
  if (month.state !== 'prepared' || !settlement) return refuse('settlement-not-prepared');
  if (settlement.prepared.by.id === signature.by.id) return refuse('four-eyes');
  const approved = { ...settlement, approved: signature };
  return act('approval-begun', { set: { state: 'checking', settlement: approved } });
}

/** The books have changed, the ledger has refused, or the process has died: as it was before. */
export function decideGivingUp(month: MonthDocument): Decided {
  const { settlement, state } = month;
  if ((state !== 'checking' && state !== 'posting') || !settlement) return ok(null);
  const prepared = { ...settlement, approved: null };
  return act('approval-given-up', { set: { state: 'prepared', settlement: prepared } });
}

/**
 * The books are those that were reconciled: from here on the ledger is told. Refuses
 * version-mismatch where the approval was given up meanwhile.
 */
export function decideChecked(month: MonthDocument): Decided {
  if (month.state !== 'checking') return refuse('version-mismatch');
  return act('approval-checked', { set: { state: 'posting', rounds: month.rounds + 1 } });
}

export function decideSettled(month: MonthDocument): Decided {
  return month.state === 'posting' ? act('settled', { set: { state: 'settled' } }) : ok(null);
}

/** Refuses: month-not-settled. */
export function decideReopening(month: MonthDocument, reason: string): Decided {
  if (month.state !== 'settled') return refuse('month-not-settled');
  return act('reopening-begun', { set: { state: 'reopening' }, reason });
}

/** How the ledger has answered. */
export function decideReopened(month: MonthDocument, wasTakenBack: boolean): Decided {
  if (month.state !== 'reopening') return ok(null);
  if (!wasTakenBack) return act('reopening-refused', { set: { state: 'settled' } });
  return act('reopened', { set: { state: 'open', settlement: null } });
}

export type WorkAct =
  | { act: 'assigned'; assignedTo: string }
  | { act: 'answered'; text: string }
  | { act: 'resolved'; reason: string };

/** A difference is worked, until it is resolved. Refuses: difference-resolved. */
export function decideWork(
  month: MonthDocument,
  difference: { id: string; key: string },
  asked: WorkAct,
  by: Person,
  at: Date,
): Decided {
  const nothing = { ...difference, assignedTo: null, answer: null, resolution: null };
  const before = month.work.find((it) => it.id === difference.id) ?? nothing;
  if (before.resolution) return refuse('difference-resolved');
  const work = { ...before };
  if (asked.act === 'assigned') work.assignedTo = asked.assignedTo;
  if (asked.act === 'answered') work.answer = { text: asked.text, by, at };
  if (asked.act === 'resolved') work.resolution = { reason: asked.reason, by, at };
  return act(asked.act, { work });
}
