import type { Change, Written } from '@seal/kernel/aggregate/change-aggregate';
import type { AccountDocument } from '../domain/account.ts';

/** An account as lists show it. */
export type AccountRow = Omit<AccountDocument, 'history'>;

export interface Accounts {
  read(id: string): Promise<AccountDocument | undefined>;
  readByUsername(username: string): Promise<AccountDocument | undefined>;
  readByCreationKey(key: string): Promise<AccountDocument | undefined>;
  /** In the order of their creation, after the id given. */
  list(afterId: string | undefined, limit: number): Promise<AccountRow[]>;
  /** Answers what stood in the way, if anything. */
  insert(account: AccountDocument): Promise<'inserted' | 'key-used' | 'username-taken'>;
  change(change: Change): Promise<Written>;
}

/** Wrong tries by name, whether anybody has that name or not. */
export interface Tries {
  /**
   * Counts a try before its secret is looked at, so that a thousand at once get no more than five.
   * Answers until when the name is locked, or undefined where the try may go on.
   */
  begin(username: string, now: Date): Promise<Date | undefined>;
  /** The secret was right: nothing is held against the name. */
  forgive(username: string): Promise<void>;
  /** Which of these names are locked, and until when. */
  findLocks(usernames: readonly string[], now: Date): Promise<Map<string, Date>>;
}

export interface Secrets {
  hash(secret: string): Promise<string>;
  /** Takes as long for undefined, which is never right, as for a hash. */
  verify(hash: string | undefined, secret: string): Promise<boolean>;
  /** A client's secret: random, long enough to need no lock. */
  make(): string;
  /**
   * A fingerprint of content that may hold a password, keyed: without it the plain hash of a body
   * could be guessed far faster than the password's own hash.
   */
  obscure(fingerprint: string): string;
}

/** One at a time a name. */
export interface Turns {
  take<T>(name: string, run: () => Promise<T>): Promise<T>;
}

export interface Deps {
  accounts: Accounts;
  tries: Tries;
  secrets: Secrets;
  turns: Turns;
}
