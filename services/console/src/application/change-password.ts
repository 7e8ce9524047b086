import type { Actor } from '@seal/contracts/common/roles';
import { ok, type Outcome, refuse } from '@seal/kernel/outcome';
import { type AccountDocument, changeOf, foldAt, type Repeat } from '../domain/account.ts';
import { changeDecided } from './change-decided.ts';
import { checkCredentials, type NotLetIn } from './check-credentials.ts';
import type { Deps } from './deps.ts';

/**
 * Somebody changes their own password, proving the present one: a wrong one counts as a wrong try.
 * All sessions and tokens from before end. A repeated key gives the first answer, although the
 * "present" password that comes with it is no longer the present one.
 */
export async function changePassword(
  deps: Deps,
  passwords: { current: string; next: string },
  by: Actor,
  given: Repeat | undefined,
  now: Date,
): Promise<Outcome<AccountDocument, NotLetIn>> {
  const account = await deps.accounts.read(by.id);
  if (!account) return refuse('not-found');
  const repeat = given && { ...given, fingerprint: deps.secrets.obscure(given.fingerprint) };
  const earlier = repeat && account.history.find((entry) => entry.key === repeat.key);
  if (earlier && earlier.fingerprint !== repeat.fingerprint)
    return refuse('idempotency-key-reused');
  if (earlier) return ok(foldAt(account, earlier.version));
  const { username, kind } = account;
  const checked = await checkCredentials(deps, { username, kind, secret: passwords.current }, now);
  if (!checked.ok) return checked;
  const secretHash = await deps.secrets.hash(passwords.next);
  const data = { credentialsChangedAt: now };
  // Decided on the version whose password was proved: of two at once the second must prove anew.
  return changeDecided(deps.accounts, by.id, checked.value.version, (standing) =>
    ok(changeOf(standing, 'password-changed', { data, secretHash }, by, repeat, now)),
  );
}
