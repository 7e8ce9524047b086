import type { Refused } from '@seal/contracts/http/error-catalogue';
import type { Actor } from '@seal/contracts/common/roles';
import { ok, type Outcome, refuse } from '@seal/kernel/outcome';
import { changeOf, foldAt, type Repeat } from '../domain/account.ts';
import { changeDecided } from './change-decided.ts';
import type { Created } from './create-account.ts';
import type { Deps } from './deps.ts';

interface Reset {
  id: string;
  /** A person's; a client's is made here. */
  newPassword: string | undefined;
  ifMatch: number | undefined;
}

const passwordMissing = {
  pointer: '/newPassword',
  code: 'required',
  message: 'a person needs a password',
};

/**
 * An administrator helps somebody who forgot theirs: another password, no lock any more, and all
 * sessions and tokens from before end. Not for oneself, where the present one has to be proved. A
 * repeated key gives the first answer, without the secret.
 */
export async function resetPassword(
  deps: Pick<Deps, 'accounts' | 'secrets' | 'tries'>,
  { id, newPassword, ifMatch }: Reset,
  by: Actor,
  given: Repeat | undefined,
  now: Date,
): Promise<Outcome<Created, Refused>> {
  if (id === by.id) return refuse('own-account');
  const account = await deps.accounts.read(id);
  if (!account) return refuse('not-found');
  const repeat = given && { ...given, fingerprint: deps.secrets.obscure(given.fingerprint) };
  const earlier = repeat && account.history.find((entry) => entry.key === repeat.key);
  if (earlier && earlier.fingerprint !== repeat.fingerprint)
    return refuse('idempotency-key-reused');
  if (earlier) return ok({ account: foldAt(account, earlier.version), clientSecret: null });
  const made = account.kind === 'client' ? deps.secrets.make() : null;
  const secret = made ?? newPassword;
  if (secret === undefined) return refuse('invalid-fields', undefined, [passwordMissing]);
  const secretHash = await deps.secrets.hash(secret);
  const data = { credentialsChangedAt: now };
  const changed = await changeDecided(deps.accounts, id, ifMatch, (standing) =>
    ok(changeOf(standing, 'password-reset', { data, secretHash }, by, repeat, now)),
  );
  if (!changed.ok) return changed;
  await deps.tries.forgive(account.username);
  return ok({ account: changed.value, clientSecret: made });
}
