import { describe, expect, test } from '@jest/globals';
import { systemActor } from '@seal/contracts/common/roles';
import { anotherSecret, newAccount } from './domain/account.ts';
import { decideTerms } from './domain/decide-terms.ts';
import { secondsUntil } from './domain/sign-in-lock.ts';
import { isOutlived, sessionEnd, stillCounts } from '../sign-in/domain/standing.ts';

const at = (time: string) => new Date(`2026-03-03T${time}Z`);
const born = at('01:00:00');
const boss = { id: 'boss', name: 'boss', roles: ['administrator'] as const };
const wanted = {
  username: 'wang',
  kind: 'person',
  roles: ['clerk', 'clerk'],
  secretHash: '$1',
} as const;
const account = newAccount(wanted, systemActor, { key: 'k', fingerprint: 'f' }, born);

describe('an account', () => {
  test('begins active, each role once, with the key of its creation', () => {
    expect(account).toMatchObject({ roles: ['clerk'], active: true, version: 1, creationKey: 'k' });
    expect(account.history[0]).toMatchObject({
      act: 'account-created',
      key: 'k',
      fingerprint: 'f',
    });
  });

  test('keeps no hash in its history', () => {
    const decision = anotherSecret('password-changed', '$2', at('03:00:00'));
    expect(decision.also).toEqual({ secretHash: '$2' });
    expect(JSON.stringify([decision.data, account.history])).not.toMatch(/\$[12]/);
  });
});

describe('terms', () => {
  test('that are the same change nothing, in whatever order the roles stand', () => {
    const two = { ...account, roles: ['clerk', 'auditor'] as ('clerk' | 'auditor')[] };
    const decided = decideTerms(two, { roles: ['auditor', 'clerk'], active: true }, boss, born);
    expect(decided).toEqual({ ok: true, value: undefined });
  });

  test('of one’s own account are not one’s own to set', () => {
    const self = { ...boss, id: account._id };
    const decided = decideTerms(account, { roles: ['administrator'], active: true }, self, born);
    expect(decided).toEqual({ ok: false, refusal: { code: 'own-account' } });
  });
});

describe('what was given to somebody', () => {
  test('counts from the moment of the last change on, while the account is active', () => {
    expect(stillCounts(account, born)).toBe(true);
    expect(stillCounts(account, new Date(born.getTime() - 1))).toBe(false);
    expect(stillCounts({ ...account, active: false }, at('05:00:00'))).toBe(false);
  });

  test('as a session ends half an hour after its use, and after twelve hours in any case', () => {
    expect(sessionEnd(born, at('01:10:00'))).toEqual(at('01:40:00'));
    expect(sessionEnd(born, at('12:50:00'))).toEqual(at('13:00:00'));
    expect(isOutlived(born, at('12:59:59'))).toBe(false);
    expect(isOutlived(born, at('13:00:00'))).toBe(true);
  });
});

test('a wait is said in whole seconds and never as none', () => {
  expect(secondsUntil(at('01:00:01.200'), born)).toBe(2);
  expect(secondsUntil(born, born)).toBe(1);
});
