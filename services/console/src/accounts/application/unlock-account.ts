import type { Refused } from '@seal/contracts/http/error-catalogue';
import type { Actor } from '@seal/contracts/common/roles';
import { ok, type Outcome, refuse } from '@seal/kernel/outcome';
import type { AccountDocument } from '../domain/account.ts';
import { changeDecided } from './change-decided.ts';
import type { Deps } from './deps.ts';

/**
 * Ends the lock of a name before its quarter of an hour is over, and keeps who did so. One that is
 * not locked is answered as it stands, so that a repetition changes nothing.
 */
export async function unlockAccount(
  { accounts, tries }: Pick<Deps, 'accounts' | 'tries'>,
  id: string,
  by: Actor,
  now: Date,
): Promise<Outcome<AccountDocument, Refused>> {
  const account = await accounts.read(id);
  if (!account) return refuse('not-found');
  const locks = await tries.findLocks([account.username], now);
  if (locks.size === 0) return ok(account);
  const unlocked = await changeDecided(accounts, id, { actor: by, now }, () =>
    ok({ act: 'unlocked', data: {} }),
  );
  if (unlocked.ok) await tries.forgive(account.username);
  return unlocked;
}
