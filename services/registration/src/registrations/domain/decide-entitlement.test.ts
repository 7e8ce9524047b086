import { describe, expect, test } from '@jest/globals';
import { reasonAgainst } from './decide-entitlement.ts';

const terms = { eligibleCategories: ['91', '93'], fiscalYear: 2026, claimWindowDays: 30 };
const now = new Date('2026-03-03T02:00:00Z');
const facts = {
  uscc: '91130229MA0AAAA01G',
  firstOpening: true,
  registeredAt: new Date('2026-03-03T01:30:00Z'),
  declined: false,
  takeOver: false,
};
const why = (changed: Partial<typeof facts>, at = now) =>
  reasonAgainst(terms, { ...facts, ...changed }, at);

describe('what stands against a first set', () => {
  test('nothing, for an eligible enterprise opened for the first time this year', () => {
    expect(why({})).toBeNull();
  });

  test.each([
    ['not-first-opening', { firstOpening: false }],
    ['category-not-eligible', { uscc: '92340603MA2UK1TD00' }],
    ['outside-fiscal-year', { registeredAt: new Date('2025-12-31T15:59:59Z') }],
    ['claim-window-passed', { registeredAt: new Date('2026-01-31T15:59:59Z') }],
    ['declined', { declined: true }],
  ])('%s', (reason, changed) => {
    expect(why(changed)).toBe(reason);
  });

  test('the year is that of Shanghai', () => {
    expect(
      why({ registeredAt: new Date('2025-12-31T16:00:00Z') }, new Date('2026-01-02')),
    ).toBeNull();
  });

  test('the last day of the claim window still counts', () => {
    expect(why({ registeredAt: new Date('2026-01-31T16:00:00Z') })).toBeNull();
  });

  test('a record that is taken over is not judged by the claim window', () => {
    expect(why({ registeredAt: new Date('2026-01-05T01:00:00Z'), takeOver: true })).toBeNull();
  });

  test('a project may have no claim window', () => {
    const open = { ...terms, claimWindowDays: null };
    const early = { ...facts, registeredAt: new Date('2026-01-05T01:00:00Z') };
    expect(reasonAgainst(open, early, new Date('2026-12-31T00:00:00Z'))).toBeNull();
  });

  test('of several reasons the first in the order of checking is named', () => {
    expect(why({ firstOpening: false, uscc: '92340603MA2UK1TD00', declined: true })).toBe(
      'not-first-opening',
    );
  });
});
