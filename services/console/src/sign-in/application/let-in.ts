import type { Repeat } from '@seal/kernel/aggregate/history';
import { ok, type Outcome, refuse } from '@seal/kernel/outcome';
import { checkCredentials, type Credentials, type NotLetIn } from './check-credentials.ts';
import type { Deps } from './deps.ts';
import type { AccountDocument } from '../../accounts/exports.ts';

/**
 * Who signs in, or asks for a token. Nothing is made that could be found again by an
 * Idempotency-Key, so the same key and content is simply let in anew; other content with the key is
 * refused. The credentials come first and count as a try, or a known key would tell for nothing
 * whether a guess is right; and only a right one leaves a key behind, or strangers would fill the
 * disk.
 */
export async function letIn(
  deps: Deps,
  credentials: Credentials,
  repeat: Repeat | undefined,
  now: Date,
): Promise<Outcome<AccountDocument, NotLetIn>> {
  const checked = await checkCredentials(deps, credentials, now);
  if (!repeat || (!checked.ok && checked.refusal.code === 'account-locked')) return checked;
  const fingerprint = deps.secrets.obscure(repeat.fingerprint);
  const first = checked.ok
    ? await deps.usedKeys.claim(repeat.key, fingerprint, now)
    : await deps.usedKeys.read(repeat.key);
  if (first !== undefined && first !== fingerprint) return refuse('idempotency-key-reused');
  return checked.ok ? ok(checked.value) : checked;
}
