import type { Refused } from '@seal/contracts/http/error-catalogue';
import { ok, type Outcome, refuse } from '@seal/kernel/outcome';
import type { Deps } from './deps.ts';
import type { AccountDocument, AccountKind } from '../../accounts/exports.ts';

export interface Credentials {
  username: string;
  secret: string;
  kind: AccountKind;
}

/** `lockedUntil` stands beside account-locked. */
export type NotLetIn = Refused & { lockedUntil?: Date };

/**
 * Whether name and secret belong together. After five wrong tries in a row the name is locked for a
 * quarter of an hour, from wherever they came, and then even the right secret is refused. A name
 * that nobody has takes the same time, gives the same answers and is locked just so: who has an
 * account here is not to be found out.
 */
export function checkCredentials(
  { accounts, secrets, tries, turns }: Pick<Deps, 'accounts' | 'secrets' | 'tries' | 'turns'>,
  { username, secret, kind }: Credentials,
  now: Date,
): Promise<Outcome<AccountDocument, NotLetIn>> {
  return turns.take(username, async () => {
    const lockedUntil = await tries.begin(username, now);
    if (lockedUntil) return { ok: false, refusal: { code: 'account-locked', lockedUntil } };
    const account = await accounts.readByUsername(username);
    const right = await secrets.verify(account?.secretHash, secret);
    if (!right || !account?.active || account.kind !== kind) return refuse('wrong-credentials');
    await tries.forgive(username);
    return ok(account);
  });
}
