import type { Aggregate } from '@seal/kernel/aggregate/history';

/**
 * What the smaller aggregates of this service have in common (ratings, cases, spot checks). `S` is
 * what acts change; the first entry holds all of it.
 */
export interface Recorded<S extends object> extends Aggregate<Partial<S>> {
  projectId: string;
  /** The caller's Idempotency-Key at its making; unique. */
  creationKey?: string;
}
