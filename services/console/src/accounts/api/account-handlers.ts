import type { consoleEndpoints } from '@seal/contracts/console/console-endpoints';
import { ok } from '@seal/kernel/outcome';
import type { Handlers } from '@seal/platform/http/call';
import { DEFAULT_LIMIT, readCursor, toPage } from '@seal/platform/http/cursor';
import { z } from 'zod';
import { changeAccount } from '../application/change-account.ts';
import { createAccount } from '../application/create-account.ts';
import type { Deps } from '../application/deps.ts';
import { viewAccount } from '../application/account-view.ts';

type AccountRows = Pick<
  typeof consoleEndpoints,
  'listAccounts' | 'createAccount' | 'changeAccount'
>;

interface Given {
  deps: Deps;
  now(): Date;
  /** An account was changed here: what is remembered of it is old. */
  forget(accountId: string): void;
}

const AccountCursor = z.tuple([z.string()]);

export function accountHandlers({ deps, now, forget }: Given): Handlers<AccountRows> {
  return {
    async listAccounts({ query }) {
      const after = readCursor(query.cursor, AccountCursor);
      if (!after.ok) return after;
      const limit = query.limit ?? DEFAULT_LIMIT;
      const rows = await deps.accounts.list(after.value?.[0], limit + 1);
      const locks = await deps.tries.findLocks(
        rows.map((it) => it.username),
        now(),
      );
      const view = (it: (typeof rows)[number]) => viewAccount(it, locks.get(it.username));
      return ok({ body: toPage(rows, limit, view, (it) => [it._id]) });
    },

    async createAccount({ body, actor, repeat }) {
      const created = await createAccount(deps, body, actor, repeat, now());
      if (!created.ok) return created;
      const { account, clientSecret } = created.value;
      return ok({ body: { ...viewAccount(account), clientSecret }, version: account.version });
    },

    async changeAccount({ params, body, ifMatch, actor }) {
      const id = params['account']!;
      const changed = await changeAccount(deps, id, body, ifMatch, actor, now());
      forget(id);
      if (!changed.ok) return changed;
      const { username, version } = changed.value;
      const locks = await deps.tries.findLocks([username], now());
      return ok({ body: viewAccount(changed.value, locks.get(username)), version });
    },
  };
}
