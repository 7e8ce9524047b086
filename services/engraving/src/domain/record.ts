/**
 * What the smaller aggregates of this service have in common (ratings, cases, spot checks): one
 * document each, its history inside, changed by compare-and-set on its version.
 */

/** One line of history: the audit, the timeline, and what `foldRecord` reads. */
export interface RecordEntry<S> {
  version: number;
  act: string;
  actor: { id: string; name: string };
  at: Date;
  token: string;
  data: Partial<S>;
  note?: string;
  key?: string;
  fingerprint?: string;
}

/** `S` is what acts change; its first entry holds all of it. */
export interface Recorded<S> {
  _id: string;
  projectId: string;
  version: number;
  history: RecordEntry<S>[];
  /** The caller's Idempotency-Key at its making; unique. */
  creationKey?: string;
}

/** What a domain decision gives: the act's name, and what it changes. */
export interface RecordDecision<S> {
  act: string;
  data: Partial<S>;
  note?: string;
}

/** How an entry's data change the standing; most are simply set. */
export type Apply<S> = (standing: Partial<S>, data: Partial<S>) => Partial<S>;

const setAll = <S>(standing: Partial<S>, data: Partial<S>): Partial<S> => ({
  ...standing,
  ...data,
});

/** The record as it stood at that version: what a repeated request is answered with. */
export function foldRecord<S extends object, D extends Recorded<S> & S>(
  record: D,
  version: number,
  apply: Apply<S> = setAll,
): D {
  const history = record.history.filter((entry) => entry.version <= version);
  const standing = history.reduce<Partial<S>>((so, { data }) => apply(so, data), {});
  return { ...record, ...standing, version, history };
}
