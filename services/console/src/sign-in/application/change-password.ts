import type { Actor } from '@seal/contracts/common/roles';
import type { Repeat } from '@seal/kernel/aggregate/history';
import { ok, type Outcome } from '@seal/kernel/outcome';
import { checkCredentials, type NotLetIn } from './check-credentials.ts';
import type { Deps } from './deps.ts';
import {
  type AccountDocument,
  anotherSecret,
  changeDecided,
  obscureRepeat,
} from '../../accounts/exports.ts';

/**
 * Somebody changes their own password, proving the present one: a wrong one counts as a wrong try.
 * All sessions and tokens from before end. A repeated key gives the first answer, although the
 * "present" password that comes with it is no longer the present one.
 */
export function changePassword(
  deps: Deps,
  passwords: { current: string; next: string },
  by: Actor,
  given: Repeat | undefined,
  now: Date,
): Promise<Outcome<AccountDocument, NotLetIn>> {
  const { accounts, secrets } = deps;
  const context = { actor: by, now, repeat: obscureRepeat(secrets, given) };
  // Proved on the version that is changed: of two at once the second has to prove anew.
  return changeDecided(accounts, by.id, context, async ({ username, kind }) => {
    const credentials = { username, kind, secret: passwords.current };
    const checked = await checkCredentials(deps, credentials, now);
    if (!checked.ok) return checked;
    const secretHash = await secrets.hash(passwords.next);
    return ok(anotherSecret('password-changed', secretHash, now));
  });
}
