import {
  reconciliationEndpoints,
  settlementEndpoints,
} from '@seal/contracts/finance/month-end-endpoints';
import type { Reconciliation } from '@seal/contracts/finance/reconciliation';
import type { Texts } from '../../texts/same-keys.ts';

/** What is done to a month, in its order. */
export const monthSteps = ['reconcile', 'settle', 'approve', 'pay', 'reopen'] as const;
export type MonthStep = (typeof monthSteps)[number];
export type WhyNot = keyof Texts['month']['why'];

export const rowOfStep = {
  reconcile: reconciliationEndpoints.reconcile,
  settle: settlementEndpoints.settle,
  approve: settlementEndpoints.approveSettlement,
  pay: settlementEndpoints.pay,
  reopen: settlementEndpoints.reopenMonth,
};

/**
 * Why a step cannot be done now by this account, or nothing. The service decides; this only spares
 * a press that it would refuse.
 */
export function whyNot(
  step: MonthStep,
  it: Reconciliation | undefined,
  who: { mayDo: boolean; username: string },
): WhyNot | undefined {
  if (!who.mayDo) return 'not-your-role';
  if (step === 'reconcile') return isLocked(it) ? 'locked' : undefined;
  if (!it) return 'not-reconciled';
  const rules = {
    settle: whyNotSettle,
    approve: whyNotApprove,
    pay: whyNotPay,
    reopen: whyNotReopen,
  };
  return rules[step](it, who.username);
}

function whyNotSettle(it: Reconciliation): WhyNot | undefined {
  if (isLocked(it)) return 'locked';
  return it.status === 'prepared' ? 'already-prepared' : undefined;
}

function whyNotApprove(it: Reconciliation, username: string): WhyNot | undefined {
  if (isLocked(it)) return 'already-approved';
  if (!it.settlement) return 'not-prepared';
  return it.settlement.prepared.by === username ? 'own-settlement' : undefined;
}

/** Of a month paid in full, money may still come back. */
function whyNotPay(it: Reconciliation): WhyNot | undefined {
  return isLocked(it) ? undefined : 'not-settled';
}

function whyNotReopen(it: Reconciliation): WhyNot | undefined {
  if (!isLocked(it)) return 'not-locked';
  return it.status === 'settled' ? undefined : 'paid-already';
}

/** Settled, so nothing in it changes until the approver opens it again. */
export function isLocked(it: Pick<Reconciliation, 'status'> | undefined): boolean {
  return it !== undefined && ['settled', 'part-paid', 'paid'].includes(it.status);
}
