import type { MoneyBookLine } from '@seal/contracts/finance/money-book';
import type { RemarksDocument, RemarksEntry } from '../domain/indicators/evaluation-remarks.ts';
import type { ProjectDocument } from '../domain/project.ts';
import type { ReadBook } from './book-reader.ts';

export interface RemarksStore {
  read(projectId: string): Promise<RemarksDocument | undefined>;
  /** The first remarks; answers whether there were none yet. */
  insert(remarks: RemarksDocument): Promise<boolean>;
  /** Compare-and-set on the version; answers whether it won. */
  change(projectId: string, fromVersion: number, entry: RemarksEntry): Promise<boolean>;
}

export interface IndicatorDeps {
  readProject(projectId: string): Promise<ProjectDocument | undefined>;
  readBook: ReadBook;
  /** Finance's own ledger, but for what moves none of the amounts that are looked at. */
  readMoney(projectId: string): Promise<MoneyBookLine[]>;
  remarks: RemarksStore;
  newToken(): string;
}
