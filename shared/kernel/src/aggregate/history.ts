/** Whoever acts, as an entry names them. */
export interface Person {
  id: string;
  name: string;
}

/** A repeated request is known by this: the caller's key, and a hash of what came with it. */
export interface Repeat {
  key: string;
  fingerprint: string;
}

/** What comes with every act: who asks, when, whether it was asked before, on which version. */
export interface CommandContext {
  actor: Person;
  now: Date;
  repeat?: Repeat | undefined;
  /** The version that If-Match names. */
  ifMatch?: number | undefined;
}

/**
 * One line of an aggregate's history: its audit, its timeline, and what its state is folded from.
 */
export interface HistoryEntry<Data extends object = object, Act extends string = string> {
  version: number;
  act: Act;
  actor: Person;
  at: Date;
  /** No other change has it: it tells who won where a group of changes has to be read back. */
  token: string;
  /** What the act changed. */
  data: Data;
  /** The reason given. */
  note?: string;
  /** The caller's Idempotency-Key, and a hash of what came with it. */
  key?: string;
  fingerprint?: string;
}

/** The newest version that a consumer has not handled yet. */
export interface Mark {
  seq: number;
  at: Date;
}

/** What changes by acts alone: one document, its history inside, an entry a version. */
export interface Aggregate<Data extends object = object> {
  _id: string;
  version: number;
  history: HistoryEntry<Data>[];
  /** By consumer; what nobody else is told of has none. */
  unpublished?: { [consumer: string]: Mark | undefined };
}

export type EntryOf<D extends Aggregate> = D['history'][number];
export type DataOf<D extends Aggregate> = EntryOf<D>['data'];
export type ConsumerOf<D extends Aggregate> = keyof NonNullable<D['unpublished']> & string;
