import type { LedgerSeal } from '../domain/ledger-seal.ts';

/** What the book says of a seal. */
export type BookedSeal = Pick<
  LedgerSeal,
  'uscc' | 'enterpriseName' | 'kind' | 'sealCode' | 'material' | 'claimedAt' | 'completedAt'
>;

/** The seals of a project's ledger, read as the orders' book is. */
export interface LedgerBookReader {
  read(
    projectId: string,
    needs: readonly (keyof BookedSeal)[],
    uscc?: string,
  ): AsyncIterable<BookedSeal[]>;
}
