import type { Refused } from '@seal/contracts/http/error-catalogue';
import type { Actor } from '@seal/contracts/common/roles';
import type { Outcome } from '@seal/kernel/outcome';
import type { AccountDocument } from '../domain/account.ts';
import { decideTerms, type Terms } from '../domain/decide-terms.ts';
import { changeDecided } from './change-decided.ts';
import type { Deps } from './deps.ts';

/** An administrator sets roles and standing; what the account held open ends with it. */
export function changeAccount(
  { accounts }: Pick<Deps, 'accounts'>,
  id: string,
  terms: Terms,
  ifMatch: number | undefined,
  by: Actor,
  now: Date,
): Promise<Outcome<AccountDocument, Refused>> {
  return changeDecided(accounts, id, { actor: by, now, ifMatch }, (account) =>
    decideTerms(account, terms, by, now),
  );
}
