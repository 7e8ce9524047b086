import type { ImportWord, Saying, WordParams } from '@seal/contracts/common/import-words';
import type { Actor } from '@seal/contracts/common/roles';
import type { ExtractCells, ExtractColumn } from './extract-columns.ts';
import type { Registrations } from '../registrations/module.ts';

/** What rows are taken in by: registrations' own acts, and the time. */
export interface ExtractDeps extends Pick<Registrations, 'register' | 'countUnhandled'> {
  now(): Date;
}

/** The import that a row belongs to. */
export interface ExtractContext {
  importId: string;
  projectId: string;
  takeOver: boolean;
  actor: Actor;
}

/** One row of the extract as the file has it, or why it can't be relied on. */
export type ExtractRow =
  | {
      readonly row: number;
      readonly cells: ExtractCells;
      readonly problems?: Partial<Record<ExtractColumn, CellProblem>>;
      readonly notes?: readonly { readonly column: string; readonly saying: Saying }[];
    }
  | { readonly row: number; readonly problem: CellProblem & { readonly column?: string } };

export interface CellProblem {
  readonly code: ImportWord;
  readonly params: WordParams;
}
