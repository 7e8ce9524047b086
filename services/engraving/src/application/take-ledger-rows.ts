import type { ImportRow } from '@seal/contracts/common/import';
import { type LedgerSeal, readLedgerSeal } from '../domain/ledger-seal.ts';
import type { LedgerDeps, LedgerHeaders, LedgerImportContext, LedgerRow } from './ledger-deps.ts';

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
): Promise<ImportRow[]> {
  const project = await deps.project(context.projectId);
  if (!project) throw new Error(`project ${context.projectId} is not known here yet`);
  const results = new Map<number, ImportRow>();
  const readable: LedgerSeal[] = [];
  for (const it of batch) {
    if ('problem' in it) {
      results.set(it.row, refused(it.row, it.problem.code, it.problem.message, it.problem.column));
      continue;
    }
    const { importId, projectId } = context;
    const read = readLedgerSeal(
      { projectId, importId, row: it.row },
      it.cells,
      project,
      deps.now(),
    );
    if ('_id' in read) readable.push(read);
    else results.set(it.row, refused(it.row, read.code, read.message, headers[read.column]));
  }
  const kept = await deps.ledgerSeals.keep(readable);
  const codes = new Set(readable.map((seal) => seal.uscc));
  await deps.ledgerSeals.noteCodes(context.importId, [...codes]);
  for (const [n, seal] of readable.entries()) {
    results.set(seal.row, resultOf(seal, kept[n]!, headers));
  }
  return batch.flatMap(({ row }) => results.get(row) ?? []);
}

function resultOf(seal: LedgerSeal, kept: LedgerSeal, headers: LedgerHeaders): ImportRow {
  if (!sameEvidence(seal, kept)) {
    const message = '同一印章编码已有内容不同的底账记录';
    return refused(seal.row, 'seal-code-other-content', message, headers.sealCode);
  }
  // A row that this very import kept in an earlier run is no repetition.
  const own = kept.importId === seal.importId && kept.row === seal.row;
  const outcome = own ? 'accepted' : 'repeated';
  return { row: seal.row, outcome, reason: null, column: null, message: null };
}

function sameEvidence(a: LedgerSeal, b: LedgerSeal): boolean {
  return (
    a.material === b.material &&
    a.claimedAt.getTime() === b.claimedAt.getTime() &&
    a.completedAt.getTime() === b.completedAt.getTime()
  );
}

function refused(row: number, reason: string, message: string, column?: string): ImportRow {
  return { row, outcome: 'refused', reason, column: column ?? null, message };
}
