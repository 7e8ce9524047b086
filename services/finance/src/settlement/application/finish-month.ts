import type { Refused } from '@seal/contracts/http/error-catalogue';
import { answerRepeat } from '@seal/kernel/aggregate/answer-repeat';
import type { Person } from '@seal/kernel/aggregate/history';
import { ok, type Outcome, refuse } from '@seal/kernel/outcome';
import type { SettlementDeps } from './settlement-deps.ts';
import { type Posting, entryIds } from '../../budget/exports.ts';
import {
  type AskedOfMonth,
  type MonthDocument,
  changeMonth,
  decideGivingUp,
  decideReopened,
  decideSettled,
  monthFolding,
} from '../../months/exports.ts';

interface By {
  actor: Person;
  now: Date;
}

/**
 * Tells the ledger of a settlement that was approved, or taken back, and notes how that ended. May
 * be repeated: the entry's id is the month's and its round's. Out: the month as it ended.
 * Refuses what the ledger refuses; the month is then as it was before.
 */
export async function finishMonth(
  deps: Pick<SettlementDeps, 'months' | 'settle'>,
  month: MonthDocument,
  { actor, now }: By,
): Promise<Outcome<MonthDocument, Refused>> {
  const { projectId } = month;
  const asked = { projectId, month: month.month, actor, now };
  if (month.state === 'posting') {
    const entered = await enter(deps, month, settlementOf(month, now));
    if (entered.ok) return changeMonth(deps, asked, decideSettled);
    await changeMonth(deps, asked, decideGivingUp);
    return entered;
  }
  if (month.state === 'reopening') {
    const entered = await enter(deps, month, reopeningOf(month, { actor, now }));
    const ended = await changeMonth(deps, asked, (it) => decideReopened(it, entered.ok));
    return entered.ok ? ended : entered;
  }
  return ok(month);
}

/**
 * What the repetition of an act that the ledger has a say in is answered: as it ended at first,
 * whatever happened since. What is under way still, or was left so, is finished. Undefined where
 * the key is new.
 */
export async function answerAsEnded(
  deps: Pick<SettlementDeps, 'months' | 'settle'>,
  asked: AskedOfMonth,
): Promise<Outcome<MonthDocument, Refused> | undefined> {
  const month = asked.repeat && (await deps.months.read(asked.projectId, asked.month));
  const repeated = month && answerRepeat(monthFolding, month, asked.repeat);
  if (!repeated?.ok) return repeated;
  const { state } = repeated.value;
  const hasEnded = state !== 'checking' && state !== 'reopening';
  return hasEnded ? repeated : finishMonth(deps, month!, asked);
}

async function enter(
  deps: Pick<SettlementDeps, 'settle'>,
  { projectId }: MonthDocument,
  posting: Posting,
): Promise<Outcome<unknown, Refused>> {
  const answer = await deps.settle(projectId, { kind: 'posting', posting });
  return answer?.posting ?? refuse('not-found');
}

function settlementOf(month: MonthDocument, now: Date): Posting {
  const { amountFen, approved, prepared } = month.settlement!;
  const signature = approved ?? prepared;
  return {
    _id: entryIds.settlement(month._id, month.rounds),
    kind: 'settlement',
    month: month.month,
    amountFen,
    documentNumber: null,
    note: signature.note,
    actor: signature.by,
    effectiveAt: now,
  };
}

function reopeningOf(month: MonthDocument, { actor, now }: By): Posting {
  const asked = month.history.findLast((entry) => entry.act === 'reopening-begun');
  return {
    _id: entryIds.reopening(month._id, month.rounds),
    kind: 'settlement',
    month: month.month,
    amountFen: -month.settlement!.amountFen,
    reopens: true,
    documentNumber: null,
    note: asked?.data.reason ?? null,
    actor: asked?.actor ?? actor,
    effectiveAt: now,
  };
}
