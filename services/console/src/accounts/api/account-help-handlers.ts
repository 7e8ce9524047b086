import type { accountHelpEndpoints } from '@seal/contracts/console/account-help-endpoints';
import { ok } from '@seal/kernel/outcome';
import type { Handlers } from '@seal/platform/http/call';
import type { Deps } from '../application/deps.ts';
import { resetPassword } from '../application/reset-password.ts';
import { unlockAccount } from '../application/unlock-account.ts';
import { viewAccount } from '../application/account-view.ts';

interface Given {
  deps: Deps;
  now(): Date;
  /** An account was changed here: what is remembered of it is old. */
  forget(accountId: string): void;
}

export function accountHelpHandlers({
  deps,
  now,
  forget,
}: Given): Handlers<typeof accountHelpEndpoints> {
  return {
    async resetPassword({ params, body, ifMatch, actor, repeat }) {
      const id = params['account']!;
      const wanted = { id, newPassword: body.newPassword, ifMatch };
      const reset = await resetPassword(deps, wanted, actor, repeat, now());
      forget(id);
      if (!reset.ok) return reset;
      const { account, clientSecret } = reset.value;
      return ok({ body: { ...viewAccount(account), clientSecret }, version: account.version });
    },

    async unlockAccount({ params, actor }) {
      const id = params['account']!;
      const unlocked = await unlockAccount(deps, id, actor, now());
      forget(id);
      if (!unlocked.ok) return unlocked;
      return ok({ body: viewAccount(unlocked.value), version: unlocked.value.version });
    },
  };
}
