import type { LedgerStore, Span } from './deps.ts';
import type { ProjectStore } from '../../projects/exports.ts';

/** How many orders stand at a status, and what is set aside or owed for them. */
export interface FundsCount {
  orders: number;
  fen: number;
}

export interface FundsReader {
  count(projectId: string, status: 'committed' | 'accrued'): Promise<FundsCount>;
  /** Orders held for want of a price, registered within the span if one is given. */
  countUnpriced(projectId: string, span?: Span): Promise<number>;
}

export interface PreviewDeps {
  projects: Pick<ProjectStore, 'read'>;
  ledger: Pick<LedgerStore, 'readBudget'>;
  funds: FundsReader;
}
