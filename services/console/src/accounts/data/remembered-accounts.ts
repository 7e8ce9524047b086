import { LRUCache } from 'lru-cache';
import type { AccountDocument } from '../domain/account.ts';

/** Longer: a role taken away works on for as long. Shorter: a read for nearly every call. */
const REMEMBERED_MS = 1_000;

/**
 * More accounts than a bureau has. Larger: memory for accounts nobody uses. Smaller than that: who
 * is forgotten has the account read for each call.
 */
const MOST_REMEMBERED = 1_000;

export interface RememberedAccounts {
  recall(id: string): Promise<AccountDocument | undefined>;
  /** This process has just changed it. */
  forget(id: string): void;
}

/** Every call needs its caller's account as it stands: read anew at most once a second each. */
export function rememberAccounts(
  read: (id: string) => Promise<AccountDocument | undefined>,
): RememberedAccounts {
  const known = new LRUCache<string, Promise<AccountDocument | undefined>>({
    max: MOST_REMEMBERED,
    ttl: REMEMBERED_MS,
  });
  return {
    recall(id) {
      // Elapsed time, not the clock's: a clock set back must not keep an old standing alive.
      const remembered = known.get(id);
      if (remembered) return remembered;
      const account = read(id);
      known.set(id, account);
      account.catch(() => known.delete(id));
      return account;
    },
    forget: (id) => void known.delete(id),
  };
}
