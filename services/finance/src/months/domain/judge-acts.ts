import type { Actor } from '@seal/contracts/common/roles';
import { MonthAct, type MonthBlock, monthActRoles } from '@seal/contracts/finance/month-acts';
import type { Refused } from '@seal/contracts/http/error-catalogue';
import type { Outcome } from '@seal/kernel/outcome';
import { decideApproval, decidePreparation, decideReopening } from './decide-month.ts';
import { isLocked, type MonthDocument, openMonth } from './month.ts';

interface Situation {
  month: MonthDocument;
  /** What the ledger holds of it. */
  settledFen: number;
  paidFen: number;
  /** Whether it or a later month is locked, so that nothing more is billed to it. */
  isBeforeLocked: boolean;
  actor: Actor;
}

/** Nothing is known of a month before its first act. */
type Judged = Omit<Situation, 'month' | 'actor'> & {
  month: Omit<MonthDocument, 'history'>;
};

interface JudgedActs {
  allowedActs: MonthAct[];
  blockedActs: { act: MonthAct; code: MonthBlock }[];
}

/**
 * What this person may do with the month now, and why not what else is theirs to do. The books may
 * still refuse a settlement, and what is entered a payment.
 */
export function judgeActs(judged: Judged, actor: Actor): JudgedActs {
  const situation = { ...judged, actor, month: { ...judged.month, history: [] } };
  const own = MonthAct.options.filter((act) =>
    actor.roles.some((role) => (monthActRoles[act] as readonly string[]).includes(role)),
  );
  const blocked = own.flatMap((act) => {
    const code = rules[act](situation);
    return code === null ? [] : [{ act, code }];
  });
  const allowed = own.filter((act) => !blocked.some((it) => it.act === act));
  return { allowedActs: allowed, blockedActs: blocked };
}

/** The same for a month in which nothing has happened yet. */
export function emptyMonth(projectId: string, month: string): Judged['month'] {
  const { history: _history, ...empty } = openMonth(projectId, month);
  return empty;
}

/** A signature as the act would get it; when it is given decides nothing. */
const signatureOf = ({ id, name }: Actor) => ({ by: { id, name }, at: new Date(0), note: null });

const rules: Record<MonthAct, (it: Situation) => MonthBlock | null> = {
  bill: ({ isBeforeLocked }) => (isBeforeLocked ? 'month-locked' : null),
  reconcile: ({ month }) => (isLocked(month) ? 'month-locked' : null),
  settle({ month, actor }) {
    const decided = decidePreparation(month, signatureOf(actor));
    return decided.ok && !decided.value ? 'settlement-prepared' : codeOf(decided);
  },
  approve: ({ month, actor }) => codeOf(decideApproval(month, signatureOf(actor))),
  /** Of a month paid in full, money may still come back. */
  pay: ({ settledFen, paidFen }) =>
    settledFen === 0 && paidFen === 0 ? 'month-not-settled' : null,
  reopen({ month, paidFen }) {
    const code = codeOf(decideReopening(month, ''));
    return code ?? (paidFen === 0 ? null : 'month-paid');
  },
};

function codeOf(decided: Outcome<unknown, Refused>): MonthBlock | null {
  return decided.ok ? null : (decided.refusal.code as MonthBlock);
}
