import type { Actor } from '@seal/contracts/common/roles';
import type { AccountRow } from './deps.ts';

/** Who acts, as history and tokens name them. */
export function actorOf(account: AccountRow): Actor {
  return { id: account._id, name: account.username, roles: account.roles };
}
