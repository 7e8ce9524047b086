import { expect, test } from '@jest/globals';
import { openBudget } from './budget.ts';
import { type Appropriation, decideAppropriation } from './decide-appropriation.ts';
import { openDraft } from './step-draft.ts';

const at = new Date('2024-05-06T02:00:00Z');

function given(overrides: Partial<Appropriation> = {}): Appropriation {
  const actor = { id: 'a', name: 'finance' };
  return { amountFen: 500, documentNumber: '玉财预〔2024〕12号', note: null, actor, ...overrides };
}

function open(committedFen = 0) {
  const draft = openDraft({ ...openBudget('p', 1_000, at), committedFen }, [], at);
  const known = { byId: new Map(), byKey: new Map() };
  return { draft, take: (it: Appropriation) => decideAppropriation(draft, known, it) };
}

test('money that comes in raises the adjusted budget and leaves the opening', () => {
  const { draft, take } = open();
  expect(take(given())).toMatchObject({ ok: true, value: { kind: 'appropriation', position: 2 } });
  expect(draft.balances).toMatchObject({ openingFen: 1_000, adjustedFen: 1_500 });
});

test('the same document again answers the first entry, other content is refused', () => {
  const { draft, take } = open();
  const first = take(given());
  expect(take(given())).toEqual(first);
  expect(take(given({ amountFen: 501 }))).toMatchObject({
    refusal: { code: 'document-number-used' },
  });
  expect(draft.balances.adjustedFen).toBe(1_500);
});

test('a key again answers the first entry, with other content it is refused', () => {
  const { take } = open();
  const repeat = { key: 'a/k', fingerprint: 'f' };
  const first = take(given({ repeat }));
  expect(take(given({ repeat }))).toEqual(first);
  const other = given({ documentNumber: 'other', repeat: { ...repeat, fingerprint: 'g' } });
  expect(take(other)).toMatchObject({ refusal: { code: 'idempotency-key-reused' } });
});

test('what is committed cannot be withdrawn, what is not can, to the fen', () => {
  const { draft, take } = open(400);
  expect(take(given({ amountFen: -601 }))).toMatchObject({
    refusal: { code: 'budget-below-commitments' },
  });
  expect(take(given({ amountFen: -600 })).ok).toBe(true);
  expect(draft.balances.adjustedFen).toBe(400);
});

test('a budget that could not be carried exactly is refused', () => {
  const { take } = open();
  const amountFen = 1_000_000_000_000_000;
  expect(take(given({ amountFen }))).toMatchObject({ refusal: { code: 'invalid-fields' } });
});
