import type { ImportWord, Saying, WordParams } from '@seal/contracts/common/import-words';
import type { Actor } from '@seal/contracts/common/roles';
import type { LedgerCells, LedgerColumn, LedgerSeal } from '../domain/ledger-seal.ts';
import type { EngravingDeps, Order } from '../../orders/exports.ts';

/** The evidence that ledgers brought, one row a seal. */
export interface LedgerSeals {
  /** Answers for each, in order, what is kept under its id now: itself, or an earlier row. */
  keep(seals: LedgerSeal[]): Promise<LedgerSeal[]>;
  /** Notes whose rows an import has, repeated ones included. */
  noteCodes(importId: string, codes: readonly string[]): Promise<void>;
  /** The credit codes that an import's rows are of, in pieces. */
  codesOf(importId: string): AsyncIterable<string[]>;
  /** All evidence of a project for these enterprises. */
  findByCodes(projectId: string, codes: readonly string[]): Promise<LedgerSeal[]>;
}

export interface LedgerDeps extends EngravingDeps {
  ledgerSeals: LedgerSeals;
  /** The order of each enterprise that counts: the one that is not cancelled, else the last. */
  findOrders(projectId: string, codes: readonly string[]): Promise<Map<string, Order>>;
  now(): Date;
}

/** The import that brings a ledger. */
export interface LedgerImportContext {
  importId: string;
  projectId: string;
  takeOver: boolean;
  actor: Actor;
}

/** One row of the file, or what makes it unreadable. */
export type LedgerRow =
  | {
      readonly row: number;
      readonly cells: LedgerCells;
      readonly problems?: Partial<Record<LedgerColumn, CellTrouble>>;
      readonly notes?: readonly { readonly column: string; readonly saying: Saying }[];
    }
  | { readonly row: number; readonly problem: CellTrouble & { readonly column?: string } };

export interface CellTrouble {
  readonly code: ImportWord;
  readonly params: WordParams;
}

export type LedgerHeaders = Partial<Record<LedgerColumn, string>>;
