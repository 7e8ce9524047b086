import type { Change, Written } from './change-aggregate.ts';
import type { Aggregate, CommandContext } from './history.ts';

/**
 * An aggregate of a project that is made under an id of its own, such as a rating, a case or a spot
 * check. `S` is what acts change; the first entry holds all of it.
 */
export interface Recorded<S extends object> extends Aggregate<Partial<S>> {
  projectId: string;
  /** The caller's Idempotency-Key at its making; unique. */
  creationKey?: string;
}

/** Where records of one kind are kept. */
export interface Records<D> {
  read(id: string): Promise<D | undefined>;
  findByKey(creationKey: string): Promise<D | undefined>;
  /** Answers whether it was inserted; not, where its id or its key is taken. */
  insert(record: D): Promise<boolean>;
  change(change: Change): Promise<Written>;
}

/** A list's page ended there; lists are newest first. */
export interface After {
  at: Date;
  id: string;
}

/** A page of a project's list of records. */
export interface RecordFilter {
  projectId: string;
  after: After | undefined;
  most: number;
}

/** Who asks for a new record, and when. */
export interface ProjectContext extends CommandContext {
  projectId: string;
}

/** Who asks for a change of one record. */
export interface RecordContext extends ProjectContext {
  id: string;
}
