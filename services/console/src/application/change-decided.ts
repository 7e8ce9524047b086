import type { Refused } from '@seal/contracts/http/error-catalogue';
import { ok, type Outcome, refuse } from '@seal/kernel/outcome';
import { type AccountChange, type AccountDocument, changed } from '../domain/account.ts';
import type { Accounts } from './deps.ts';

/** More would hide a fight between two writers; fewer would refuse an ordinary coincidence. */
const MOST_TRIES = 5;

/**
 * Read, decide, compare-and-set; decided again where another change came first. `decide` answers
 * undefined where nothing is to be changed. With `ifMatch` only that version is changed.
 */
export async function changeDecided(
  accounts: Accounts,
  id: string,
  ifMatch: number | undefined,
  decide: (account: AccountDocument) => Outcome<AccountChange | undefined, Refused>,
): Promise<Outcome<AccountDocument, Refused>> {
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const account = await accounts.read(id);
    if (!account) return refuse('not-found');
    const decided = decide(account);
    if (!decided.ok) return decided;
    if (ifMatch !== undefined && ifMatch !== account.version) return refuse('version-mismatch');
    if (!decided.value) return ok(account);
    if (await accounts.change(decided.value)) return ok(changed(account, decided.value));
  }
  return refuse('version-mismatch');
}
