import type { Refused } from '@seal/contracts/http/error-catalogue';
import type { Actor } from '@seal/contracts/common/roles';
import type { Repeat } from '@seal/kernel/aggregate/history';
import { ok, type Outcome, refuse } from '@seal/kernel/outcome';
import { anotherSecret } from '../domain/account.ts';
import { changeDecided } from './change-decided.ts';
import type { Created } from './create-account.ts';
import type { Deps } from './deps.ts';
import { obscureRepeat } from './obscure-repeat.ts';

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
  const { accounts, secrets, tries } = deps;
  let made: string | null = null;
  let secretHash: string | undefined;
  const context = { actor: by, now, ifMatch, repeat: obscureRepeat(secrets, given) };
  const changed = await changeDecided<Refused>(accounts, id, context, async ({ kind }) => {
    if (id === by.id) return refuse('own-account');
    if (kind === 'client') made ??= secrets.make();
    const secret = made ?? newPassword;
    if (secret === undefined) return refuse('invalid-fields', undefined, [passwordMissing]);
    secretHash ??= await secrets.hash(secret);
    return ok(anotherSecret('password-reset', secretHash, now));
  });
  if (!changed.ok) return changed;
  const account = changed.value;
  // Otherwise the answer is another's of the same key, and so was the secret.
  if (account.secretHash !== secretHash) return ok({ account, clientSecret: null });
  await tries.forgive(account.username);
  return ok({ account, clientSecret: made });
}
