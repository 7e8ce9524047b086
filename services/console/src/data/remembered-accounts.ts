import type { AccountDocument } from '../domain/account.ts';

/** Longer: a role taken away works on for as long. Shorter: a read for nearly every call. */
const REMEMBERED_MS = 1_000;

/** More accounts than a bureau has; past it, all are forgotten rather than kept for ever. */
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
  const known = new Map<string, { at: number; account: Promise<AccountDocument | undefined> }>();
  return {
    recall(id) {
      // Elapsed time, not the clock's: a clock set back must not keep an old standing alive.
      const at = performance.now();
      const remembered = known.get(id);
      if (remembered && at - remembered.at < REMEMBERED_MS) return remembered.account;
      if (known.size >= MOST_REMEMBERED) known.clear();
      const account = read(id);
      known.set(id, { at, account });
      account.catch(() => known.delete(id));
      return account;
    },
    forget: (id) => void known.delete(id),
  };
}
