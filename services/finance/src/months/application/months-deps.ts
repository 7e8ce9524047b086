import type { ProjectTerms } from '@seal/contracts/projects/project';
import type { Change, Written } from '@seal/kernel/aggregate/change-aggregate';
import type { CommandContext } from '@seal/kernel/aggregate/history';
import type { MonthDocument } from '../domain/month.ts';
import type { MonthSums, Settle } from '../../budget/exports.ts';

/** A page of a project's list, of one month or of all. */
export interface ListQuery {
  projectId: string;
  month: string | undefined;
  /** The last id of the page before. */
  after: string | undefined;
  most: number;
}

export type MonthSummary = Omit<MonthDocument, 'history'>;

export interface MonthStore {
  read(projectId: string, month: string): Promise<MonthDocument | undefined>;
  /** In order of month. */
  list(projectId: string): Promise<MonthSummary[]>;
  /** The first change of a month inserts `to`. */
  change(change: Change, to: MonthDocument): Promise<Written>;
  /** Those in a state that somebody has to finish. */
  listUnfinished(most: number): Promise<MonthDocument[]>;
}

/** What every act on a month works with. */
export interface MonthsDeps {
  months: MonthStore;
  readTerms(projectId: string): Promise<ProjectTerms | undefined>;
  settle: Settle;
  /** What the ledger holds of each month that was ever settled. */
  sumMonths(projectId: string): Promise<MonthSums[]>;
  newId(): string;
  /** SHA-256 of the texts put together, in hexadecimal. */
  digest(texts: Iterable<string>): string;
}

/** What comes with every act on a month. */
export interface AskedOfMonth extends CommandContext {
  projectId: string;
  month: string;
}
