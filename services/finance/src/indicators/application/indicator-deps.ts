import type { MoneyBookLine } from '@seal/contracts/finance/money-book';
import type { Change, Written } from '@seal/kernel/aggregate/change-aggregate';
import type { RemarksDocument } from '../domain/evaluation-remarks.ts';
import type { ProjectDocument } from '../../projects/exports.ts';
import type { ReadBook } from '../../reconciliation/exports.ts';

export interface RemarksStore {
  read(projectId: string): Promise<RemarksDocument | undefined>;
  /** The first change inserts `to`. */
  change(change: Change, to: RemarksDocument): Promise<Written>;
}

export interface IndicatorDeps {
  readProject(projectId: string): Promise<ProjectDocument | undefined>;
  readBook: ReadBook;
  /** Finance's own ledger, but for what moves none of the amounts that are looked at. */
  readMoney(projectId: string): Promise<MoneyBookLine[]>;
  remarks: RemarksStore;
}
