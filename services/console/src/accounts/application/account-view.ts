import type { Account } from '@seal/contracts/console/account';
import type { AccountRow } from './deps.ts';

/** An account as answered: never its secret's hash. */
export function viewAccount(account: AccountRow, lockedUntil?: Date): Account {
  return {
    id: account._id,
    username: account.username,
    kind: account.kind,
    roles: [...account.roles],
    active: account.active,
    lockedUntil: lockedUntil?.toISOString() ?? null,
    version: account.version,
    createdAt: account.createdAt.toISOString(),
  };
}
