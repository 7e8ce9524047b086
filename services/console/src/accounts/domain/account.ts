import type { Actor, Role } from '@seal/contracts/common/roles';
import type { Decision } from '@seal/kernel/aggregate/change-aggregate';
import type { Aggregate, HistoryEntry, Repeat } from '@seal/kernel/aggregate/history';
import { newId } from '@seal/kernel/ids';

export type AccountKind = 'person' | 'client';

type AccountAct =
  | 'account-created'
  | 'terms-changed'
  | 'password-changed'
  | 'password-reset'
  | 'unlocked';

/** What acts change, but for the secret: no replaced one must outlive its use in a history. */
interface AccountState {
  username: string;
  kind: AccountKind;
  roles: Role[];
  active: boolean;
  credentialsChangedAt: Date;
  createdAt: Date;
}

type AccountEntry = HistoryEntry<Partial<AccountState>, AccountAct>;

/**
 * An account. It is `active` from its creation; an administrator makes it inactive and active
 * again, and nothing is ever deleted, since history names it. Whatever changes who may do what
 * (roles, standing, secret) moves `credentialsChangedAt`: sessions and tokens from before it are
 * worth nothing any more. As of an earlier version it has the secret's hash of today, which is part
 * of no answer.
 */
export interface AccountDocument extends AccountState, Aggregate<Partial<AccountState>> {
  history: AccountEntry[];
  secretHash: string;
  /** The caller's key of the creation; unique, so that a repeated creation makes one account. */
  creationKey?: string;
}

export interface NewAccount {
  username: string;
  kind: AccountKind;
  roles: readonly Role[];
  secretHash: string;
}

/** In: what was decided about a new account. Out: the document to insert, at version 1. */
export function newAccount(given: NewAccount, by: Actor, repeat: Repeat | undefined, now: Date) {
  const terms = { kind: given.kind, roles: distinct(given.roles), active: true };
  const data = { ...terms, username: given.username, credentialsChangedAt: now, createdAt: now };
  const actor = { id: by.id, name: by.name };
  const token = newId();
  const document: AccountDocument = {
    _id: newId(),
    ...data,
    secretHash: given.secretHash,
    version: 1,
    history: [{ version: 1, act: 'account-created', actor, at: now, token, data, ...repeat }],
  };
  if (repeat) document.creationKey = repeat.key;
  return document;
}

/** Another secret: whatever the account held open ends at that moment. */
export function anotherSecret(
  act: 'password-changed' | 'password-reset',
  secretHash: string,
  credentialsChangedAt: Date,
): Decision<AccountDocument> {
  return { act, data: { credentialsChangedAt }, also: { secretHash } };
}

export function distinct(roles: readonly Role[]): Role[] {
  return [...new Set(roles)];
}
