import { roles, systemActor } from '@seal/contracts/common/roles';
import { ok } from '@seal/kernel/outcome';
import { type AccountDocument, anotherSecret } from '../domain/account.ts';
import { changeDecided } from './change-decided.ts';
import { createAccount } from './create-account.ts';
import type { Deps } from './deps.ts';

/**
 * The demo's accounts: one a role, named by it. A password that was changed takes the place of the
 * old one and unlocks. Safe to run by several processes at once.
 */
export async function keepDemoAccounts(
  deps: Pick<Deps, 'accounts' | 'secrets' | 'tries' | 'turns'>,
  password: string,
  now: Date,
): Promise<void> {
  for (const role of roles) {
    const account = await deps.accounts.readByUsername(role);
    if (account) await renewPassword(deps, account, password, now);
    else {
      const wanted = { username: role, roles: [role], kind: 'person' as const, password };
      // 'username-taken' means that another process was quicker.
      await createAccount(deps, wanted, systemActor, undefined, now);
    }
  }
}

async function renewPassword(
  { accounts, secrets, tries }: Pick<Deps, 'accounts' | 'secrets' | 'tries'>,
  account: AccountDocument,
  password: string,
  now: Date,
): Promise<void> {
  if (await secrets.verify(account.secretHash, password)) return;
  const secretHash = await secrets.hash(password);
  await changeDecided(accounts, account._id, { actor: systemActor, now }, () =>
    ok(anotherSecret('password-changed', secretHash, now)),
  );
  await tries.forgive(account.username);
}
