import { expect, test } from '@jest/globals';
import { stateAt } from '@seal/kernel/aggregate/state-at';
import type { Outcome } from '@seal/kernel/outcome';
import {
  decideApproval,
  decideChecked,
  decideGivingUp,
  decideInvoice,
  type MonthDecision,
  decidePreparation,
  decideReopened,
  decideReopening,
  decideRun,
  decideSettled,
  decideWork,
} from './decide-month.ts';
import { applyData, type MonthDocument, monthFolding, openMonth, type RunRef } from './month.ts';

const at = new Date('2024-04-08T02:00:00Z');
const officer = { by: { id: 'officer', name: 'officer' }, at, note: null };
const approver = { by: { id: 'approver', name: 'approver' }, at, note: null };

function run(inputsDigest: string, amountFen = 31_500): Omit<RunRef, 'version'> {
  const figures = { sets: 1, amountFen };
  return {
    runId: `run-${inputsDigest}`,
    inputsDigest,
    matched: figures,
    accrued: figures,
    invoicedFen: amountFen,
    differences: 0,
    carriedForward: 0,
    at,
    by: officer.by,
  };
}

type Decide = (month: MonthDocument) => Outcome<MonthDecision | null, { code: string }>;

/** Acts one after the other; throws the code of a refusal. */
function after(...acts: Decide[]): MonthDocument {
  let month = openMonth('p', '2024-03');
  for (const decide of acts) {
    const decided = decide(month);
    if (!decided.ok) throw new Error(decided.refusal.code);
    if (!decided.value) continue;
    const { act, data } = decided.value;
    const version = month.version + 1;
    const entry = { version, act, data, actor: officer.by, at, token: String(version) };
    const history = [...month.history, entry];
    month = { ...month, ...applyData(month, data), version, history };
  }
  return month;
}

const reconciled: Decide = (it) => decideRun(it, run('a'), false);
const prepared: Decide = (it) => decidePreparation(it, officer);
const approved: Decide = (it) => decideApproval(it, approver);
const settled = [reconciled, prepared, approved, decideChecked, decideSettled];

test('what agrees is prepared, approved by another person, and settled', () => {
  const month = after(...settled);
  expect(month).toMatchObject({ state: 'settled', rounds: 1 });
  expect(month.settlement).toMatchObject({ sets: 1, amountFen: 31_500, runVersion: 1 });
});

test('who prepared it may not approve it', () => {
  const own: Decide = (it) => decideApproval(it, officer);
  expect(() => after(reconciled, prepared, own)).toThrow('four-eyes');
});

test('nothing is prepared before it was reconciled, nor approved before it is prepared', () => {
  expect(() => after(prepared)).toThrow('month-not-reconciled');
  expect(() => after(reconciled, approved)).toThrow('settlement-not-prepared');
});

test('the same books add no version, other books the next, and a prepared settlement falls', () => {
  expect(after(reconciled, reconciled).runs).toHaveLength(1);
  const other: Decide = (it) => decideRun(it, run('b'), false);
  const month = after(reconciled, prepared, other);
  expect(month.runs.map((it) => it.version)).toEqual([1, 2]);
  expect(month).toMatchObject({ state: 'open', settlement: null });
});

test('from its approval on a month takes no invoice and no run', () => {
  const begun = [reconciled, prepared, approved];
  expect(() => after(...begun, (it) => decideInvoice(it, 'i'))).toThrow('month-locked');
  expect(() => after(...settled, (it) => decideRun(it, run('b'), false))).toThrow('month-locked');
  expect(() => after(...settled, prepared)).toThrow('month-locked');
});

test('an approval that is given up leaves what was prepared, and can be begun anew', () => {
  const month = after(reconciled, prepared, approved, decideGivingUp);
  expect(month).toMatchObject({ state: 'prepared', settlement: { approved: null } });
  expect(() => after(reconciled, prepared, approved, decideGivingUp, decideChecked)).toThrow(
    'version-mismatch',
  );
});

test('a settled month is opened again, and settled in another round', () => {
  const reopening: Decide = (it) => decideReopening(it, '补录红字发票');
  const refused = after(...settled, reopening, (it) => decideReopened(it, false));
  expect(refused.state).toBe('settled');
  const open = [...settled, reopening, (it: MonthDocument) => decideReopened(it, true)];
  expect(after(...open)).toMatchObject({ state: 'open', settlement: null });
  const again = after(...open, prepared, approved, decideChecked, decideSettled);
  expect(again).toMatchObject({ state: 'settled', rounds: 2 });
  expect(() => after(reconciled, reopening)).toThrow('month-not-settled');
});

test('a difference is worked until it is resolved', () => {
  const difference = { id: 'd', key: 'd' };
  const work =
    (asked: Parameters<typeof decideWork>[2]): Decide =>
    (it) =>
      decideWork(it, difference, asked, officer.by, at);
  const acts = [
    work({ act: 'assigned', assignedTo: 'engraver' }),
    work({ act: 'answered', text: '已冲红' }),
    work({ act: 'resolved', reason: '已核对' }),
  ];
  expect(after(...acts).work).toMatchObject([
    {
      id: 'd',
      assignedTo: 'engraver',
      answer: { text: '已冲红' },
      resolution: { reason: '已核对' },
    },
  ]);
  expect(() => after(...acts, acts[1]!)).toThrow('difference-resolved');
});

test('a month is the fold of its history at every version', () => {
  const month = after(...settled, (it) =>
    decideWork(it, { id: 'd', key: 'd' }, { act: 'answered', text: 'x' }, officer.by, at),
  );
  expect(stateAt(monthFolding, month, month.version)).toEqual(month);
  expect(stateAt(monthFolding, month, 2)).toMatchObject({
    state: 'prepared',
    work: [],
    version: 2,
  });
});
