import type { RowResult } from '@seal/contracts/common/import';
import { type Saying, saying } from '@seal/contracts/common/import-words';
import { type LedgerSeal, type LedgerSealRead, readLedgerSeal } from '../domain/ledger-seal.ts';
import type {
  CellTrouble,
  LedgerDeps,
  LedgerHeaders,
  LedgerImportContext,
  LedgerRow,
} from './ledger-deps.ts';

type Notes = NonNullable<RowResult['notes']>;

/** A row that can be evidence, and how it was read. */
interface Readable {
  seal: LedgerSeal;
  notes: Notes;
}

/**
 * Keeps a batch of ledger rows as evidence. A row that is there already, in this file or an earlier
 * one, is repeated; one that says something else about the same seal code is refused.
 * Out: a result a row, in file order.
 */
export async function takeLedgerRows(
  deps: LedgerDeps,
  context: LedgerImportContext,
  headers: LedgerHeaders,
  batch: readonly LedgerRow[],
): Promise<RowResult[]> {
  const project = await deps.project(context.projectId);
  if (!project) throw new Error(`project ${context.projectId} is not known here yet`);
  const { importId, projectId } = context;
  const results = new Map<number, RowResult>();
  const readable: Readable[] = [];
  for (const it of batch) {
    const { row } = it;
    if ('problem' in it) {
      const { code, column } = it.problem;
      results.set(row, refused(row, code, toSaying(it.problem), column));
      continue;
    }
    const { cells, notes = [] } = it;
    const input = { cells, problems: toSayings(it.problems) };
    const read = readLedgerSeal({ projectId, importId, row }, input, project, deps.now());
    if ('seal' in read) readable.push(toReadable(read, headers, notes));
    else {
      const { column, code, saying: words } = read;
      results.set(row, refused(row, code, words, headers[column], notes));
    }
  }
  const seals = readable.map(({ seal }) => seal);
  const kept = await deps.ledgerSeals.keep(seals);
  const codes = new Set(seals.map((seal) => seal.uscc));
  await deps.ledgerSeals.noteCodes(importId, [...codes]);
  for (const [n, it] of readable.entries()) {
    results.set(it.seal.row, resultOf(it, kept[n]!, headers));
  }
  return batch.flatMap(({ row }) => results.get(row) ?? []);
}

function toReadable(
  { seal, notes }: LedgerSealRead,
  headers: LedgerHeaders,
  earlier: Notes,
): Readable {
  const own = notes.map((note) => ({
    column: headers[note.column] ?? null,
    saying: note.saying,
  }));
  return { seal, notes: [...earlier, ...own] };
}

function resultOf({ seal, notes }: Readable, kept: LedgerSeal, headers: LedgerHeaders): RowResult {
  const { row } = seal;
  if (!sameEvidence(seal, kept)) {
    const words = saying('seal-code-other-content', {});
    return refused(row, 'seal-code-other-content', words, headers.sealCode, notes);
  }
  // A row that this very import kept in an earlier run is no repetition.
  const own = kept.importId === seal.importId && kept.row === seal.row;
  const outcome = own ? 'accepted' : 'repeated';
  return { row, outcome, reason: null, column: null, saying: null, ...withNotes(notes) };
}

function sameEvidence(a: LedgerSeal, b: LedgerSeal): boolean {
  return (
    a.material === b.material &&
    a.claimedAt.getTime() === b.claimedAt.getTime() &&
    a.completedAt.getTime() === b.completedAt.getTime()
  );
}

function refused(
  row: number,
  reason: string,
  words: Saying,
  column: string | undefined,
  notes: Notes = [],
): RowResult {
  const plain = { row, reason, column: column ?? null, saying: words, ...withNotes(notes) };
  return { ...plain, outcome: 'refused' };
}

/** Most rows have none, and are kept without. */
function withNotes(notes: Notes): Pick<RowResult, 'notes'> {
  return notes.length > 0 ? { notes } : {};
}

function toSaying({ code, params }: CellTrouble): Saying {
  return { word: code, params };
}

function toSayings<K extends string>(problems: Partial<Record<K, CellTrouble>> = {}) {
  const entries = Object.entries<CellTrouble>(problems as Record<K, CellTrouble>);
  return Object.fromEntries(entries.map(([key, it]) => [key, toSaying(it)])) as Partial<
    Record<K, Saying>
  >;
}
