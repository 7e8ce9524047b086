import type { Outcome } from '@seal/kernel/outcome';
import type { Deps } from './deps.ts';
import type { AccountDocument } from '../../accounts/exports.ts';

/** `no-account` is said for every reason alike: who has an account here is not to be found out. */
export interface NotLetInByName {
  code: 'no-account' | 'account-locked';
}

/**
 * Who the identity provider has proved to be `username`. It makes no account: one of that name has
 * to be there, active and a person's. A lock holds, whichever door a person comes by.
 */
export async function letInByName(
  { accounts, tries }: Pick<Deps, 'accounts' | 'tries'>,
  username: string,
  now: Date,
): Promise<Outcome<AccountDocument, NotLetInByName>> {
  const account = await accounts.readByUsername(username);
  if (!account?.active || account.kind !== 'person')
    return { ok: false, refusal: { code: 'no-account' } };
  const locks = await tries.findLocks([username], now);
  if (locks.has(username)) return { ok: false, refusal: { code: 'account-locked' } };
  return { ok: true, value: account };
}
