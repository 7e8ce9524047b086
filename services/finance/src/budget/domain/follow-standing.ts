import { entryIds } from './ledger-entry.ts';
import type { OrderFunds, OrderStanding } from './order-funds.ts';
import { moveFunds, record, type StepDraft } from './step-draft.ts';

/**
 * Brings the money of a known order to the standing that engraving tells, by as many entries as
 * that takes. What can't be reached (completed, but no money was ever set aside) is left as it is.
 * Engraving is told nothing: its own change is what is being followed.
 */
export function followStanding(draft: StepDraft, standing: OrderStanding): void {
  const funds = draft.funds.get(standing.orderId);
  if (!funds || funds.status === 'released') return;
  if (funds.status === 'held') {
    if (standing.cancelled) moveFunds(draft, funds, { status: 'released' }, false);
    return;
  }
  followRounds(draft, funds, standing);
  const reached = draft.funds.get(standing.orderId);
  if (standing.cancelled && reached?.status === 'committed') releaseCommitment(draft, reached);
}

/** Completion 1, reversal 1, completion 2 …: the missing rounds, in that order. */
function followRounds(draft: StepDraft, funds: OrderFunds, standing: OrderStanding): void {
  let { completions, reversals } = funds;
  const [orderId, amountFen] = [funds._id, funds.amountFen ?? 0];
  for (;;) {
    if (completions === reversals && completions < standing.completions) {
      completions += 1;
      record(draft, {
        _id: entryIds.accrual(orderId, completions),
        kind: 'accrual',
        orderId,
        committedFen: -amountFen,
        accruedFen: amountFen,
        effectiveAt: standing.completedAt ?? draft.at,
      });
    } else if (completions > reversals && reversals < standing.reversals) {
      if (completions >= standing.completions && isSettled(draft, amountFen)) break;
      reversals += 1;
      record(draft, {
        _id: entryIds.reversal(orderId, reversals),
        kind: 'accrual-reversal',
        orderId,
        committedFen: amountFen,
        accruedFen: -amountFen,
      });
    } else break;
  }
  if (completions === funds.completions && reversals === funds.reversals) return;
  const status = completions > reversals ? 'accrued' : 'committed';
  const wasJustDecided = draft.changed.has(orderId);
  moveFunds(draft, funds, { status, completions, reversals }, wasJustDecided);
}

/** Whether taking that back would leave less accrued than is settled. */
function isSettled({ balances }: StepDraft, amountFen: number): boolean {
  return balances.accruedFen - amountFen < balances.settledFen;
}

/**
 * A set that failed its acceptance after it was settled stays accrued until its rework is complete:
 * what is approved can't stop being owed. Its completion tells the whole again, so that nothing is
 * left to follow up until then.
 */
export function awaitsRework(funds: OrderFunds | undefined, standing: OrderStanding): boolean {
  if (!funds || standing.cancelled || funds.status !== 'accrued') return false;
  return funds.completions >= standing.completions && funds.reversals < standing.reversals;
}

function releaseCommitment(draft: StepDraft, funds: OrderFunds): void {
  record(draft, {
    _id: entryIds.release(funds._id),
    kind: 'commitment-release',
    orderId: funds._id,
    committedFen: -(funds.amountFen ?? 0),
  });
  moveFunds(draft, funds, { status: 'released' }, false);
}
