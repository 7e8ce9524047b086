import type { Deps as AccountDeps } from '../../accounts/exports.ts';

/** Idempotency-Keys of POSTs that create nothing which could be found again by the key. */
export interface UsedKeys {
  /** The fingerprint that came with the key at first, or undefined. */
  read(key: string): Promise<string | undefined>;
  /** Remembers the key if it is new; answers the fingerprint that came with it at first. */
  claim(key: string, fingerprint: string, now: Date): Promise<string>;
}

/** What browsers hold open, by the id that is in their cookie. */
export interface Sessions {
  /** The content of a session that has not ended, with its end. */
  read(id: string, now: Date): Promise<{ content: string; endsAt: Date } | undefined>;
  write(id: string, content: string, endsAt: Date): Promise<void>;
  /** Never brings back a session that was ended meanwhile. */
  prolong(id: string, endsAt: Date): Promise<void>;
  remove(id: string): Promise<void>;
}

export interface Deps extends AccountDeps {
  usedKeys: UsedKeys;
}
