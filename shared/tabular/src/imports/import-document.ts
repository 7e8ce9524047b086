import type {
  RegistrationImport,
  RowOutcome,
  RowResult,
  Understood,
} from '@seal/contracts/common/import';
import type { Saying } from '@seal/contracts/common/import-words';
import type { Actor } from '@seal/contracts/common/roles';

export type ImportStatus = RegistrationImport['status'];
export type RowCounts = RegistrationImport['rows'];
/** Why the whole file was refused. */
export interface FileFailure {
  code: string;
  saying: Saying;
  row: number | null;
  column: string | null;
  sheet: string | null;
}

/** Before words were made when they are read, they were kept in Chinese. */
export type KeptInWords<Kept> = Kept & { message?: string | null };

export interface Tally {
  rows: RowCounts;
  excludedBy: Record<string, number>;
}

/**
 * An import's life: `queued` until a worker claims it; `running` while its claim is alive, which
 * `progressAt` shows, and open to another worker once that is too old; then `done`, or `failed`
 * when the file as a whole can't be taken. What became of each row is kept beside it, by row.
 */
export interface ImportDocument extends Tally {
  _id: string;
  projectId: string;
  status: ImportStatus;
  fileId: string;
  filename: string | null;
  sha256: string;
  takeOver: boolean;
  failure: KeptInWords<FileFailure> | null;
  createdAt: Date;
  finishedAt: Date | null;
  actor: Actor;
  creationKey?: string;
  fingerprint?: string;
  /** Who runs it: a claim that was lost to another worker must not write any more. */
  runner: string | null;
  progressAt: Date;
  /** Rows up to this one are settled and kept: a rerun goes on behind it. */
  settledRow: number;
  /** How many runs ended in an error that does not pass by itself. */
  faults: number;
  /** What the service counted beside the rows: the sets of a ledger. */
  sets?: Record<string, number>;
  /** What the file was taken for, once it was read. */
  understood?: Understood;
}

export interface ImportRowDocument extends KeptInWords<RowResult> {
  /** `<import>:<row>`, so that a rerun writes the same row again. */
  _id: string;
  importId: string;
  outcome: RowOutcome;
}

export function emptyTally(): Tally {
  return {
    rows: { total: 0, accepted: 0, excluded: 0, repeated: 0, refused: 0 },
    excludedBy: {},
  };
}

/** Counts so many rows of one outcome in. */
export function count(
  tally: Tally,
  { outcome, reason }: Pick<RowResult, 'outcome' | 'reason'>,
  by = 1,
): void {
  tally.rows.total += by;
  tally.rows[outcome] += by;
  if (outcome === 'excluded' && reason) {
    tally.excludedBy[reason] = (tally.excludedBy[reason] ?? 0) + by;
  }
}
