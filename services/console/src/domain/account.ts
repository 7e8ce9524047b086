import type { Actor, Role } from '@seal/contracts/common/roles';
import { newId } from '@seal/kernel/ids';

export type AccountKind = 'person' | 'client';

/** One line of an account's history. */
export interface AccountEntry {
  version: number;
  act: 'account-created' | 'terms-changed' | 'password-changed' | 'password-reset' | 'unlocked';
  actor: { id: string; name: string };
  at: Date;
  token: string;
  /** The fields that were set; never a hash, so that no replaced secret outlives its use. */
  data: Record<string, unknown>;
  key?: string;
  fingerprint?: string;
}

/**
 * An account. It is `active` from its creation; an administrator makes it inactive and active
 * again, and nothing is ever deleted, since history names it. Whatever changes who may do what
 * (roles, standing, secret) moves `credentialsChangedAt`: sessions and tokens from before it are
 * worth nothing any more.
 */
export interface AccountDocument {
  _id: string;
  username: string;
  kind: AccountKind;
  roles: Role[];
  active: boolean;
  secretHash: string;
  credentialsChangedAt: Date;
  createdAt: Date;
  version: number;
  history: AccountEntry[];
  /** The caller's key of the creation; unique, so that a repeated creation makes one account. */
  creationKey?: string;
}

/** One compare-and-set: it happens while the account stands at `fromVersion`, or not at all. */
export interface AccountChange {
  id: string;
  fromVersion: number;
  set: Partial<AccountDocument>;
  entry: AccountEntry;
}

/** What an Idempotency-Key left behind: the caller's key, and a keyed hash of what came with it. */
export interface Repeat {
  key: string;
  fingerprint: string;
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
  const document: AccountDocument = {
    _id: newId(),
    ...data,
    secretHash: given.secretHash,
    version: 1,
    history: [entryOf('account-created', 1, by, data, repeat, now)],
  };
  if (repeat) document.creationKey = repeat.key;
  return document;
}

/** The change that sets these fields, as the account's next version. */
export function changeOf(
  account: AccountDocument,
  act: AccountEntry['act'],
  fields: { data: Partial<AccountDocument>; secretHash?: string },
  by: Actor,
  repeat: Repeat | undefined,
  now: Date,
): AccountChange {
  const { data, secretHash } = fields;
  return {
    id: account._id,
    fromVersion: account.version,
    set: secretHash === undefined ? data : { ...data, secretHash },
    entry: entryOf(act, account.version + 1, by, { ...data }, repeat, now),
  };
}

/** The account once the change has won. */
export function changed(account: AccountDocument, { set, entry }: AccountChange): AccountDocument {
  return { ...account, ...set, version: entry.version, history: [...account.history, entry] };
}

/**
 * The account as it stood at that version, for the first answer to a repeated key. The secret's
 * hash is that of today: it is part of no answer.
 */
export function foldAt(account: AccountDocument, version: number): AccountDocument {
  const history = account.history.filter((entry) => entry.version <= version);
  const fields = Object.assign({}, ...history.map((entry) => entry.data)) as AccountDocument;
  return { ...account, ...fields, version, history };
}

export function distinct(roles: readonly Role[]): Role[] {
  return [...new Set(roles)];
}

function entryOf(
  act: AccountEntry['act'],
  version: number,
  by: Actor,
  data: Record<string, unknown>,
  repeat: Repeat | undefined,
  now: Date,
): AccountEntry {
  const actor = { id: by.id, name: by.name };
  return { version, act, actor, at: now, token: newId(), data, ...repeat };
}
