import type { RowResult } from '@seal/contracts/common/import';
import { saying } from '@seal/contracts/common/import-words';
import { groupBy } from '@seal/kernel/group-by';
import { isLate } from '@seal/kernel/time/deadline';
import { judgeLedgerSet, type SetVerdict } from '../domain/judge-ledger-set.ts';
import type { LedgerSeal } from '../domain/ledger-seal.ts';
import type { LedgerDeps, LedgerImportContext } from './ledger-deps.ts';
import { takeOverSet } from './take-over-set.ts';
import type { Order } from '../../orders/exports.ts';

export interface SetCounts extends Record<string, number> {
  seen: number;
  completed: number;
  incomplete: number;
  late: number;
  unknown: number;
}

export const noSets: SetCounts = { seen: 0, completed: 0, incomplete: 0, late: 0, unknown: 0 };

interface JudgedSet {
  order: Order | undefined;
  rows: LedgerSeal[];
  verdict: SetVerdict;
}

/**
 * Completes, where the ledger takes over, the orders that its sets prove. May run again: an order
 * that is complete stays so. Answers how many sets wait for finance's decision on their order.
 */
export async function settleLedgerSets(
  deps: LedgerDeps,
  context: LedgerImportContext,
): Promise<number> {
  let waiting = 0;
  for await (const sets of judgedSets(deps, context)) {
    if (context.takeOver) await Promise.all(sets.map((set) => takeOverSet(deps, context, set)));
    waiting += sets.filter(({ order }) => order?.status === 'placed').length;
  }
  return waiting;
}

/**
 * What the whole file comes to, set by set; rows of a set that proves no completion are excluded,
 * each with the reason. Answers the counts.
 */
export async function concludeLedger(
  deps: LedgerDeps,
  context: LedgerImportContext,
  keep: (results: readonly RowResult[]) => Promise<void>,
): Promise<SetCounts> {
  const counts = { ...noSets };
  for await (const sets of judgedSets(deps, context)) {
    const excluded: RowResult[] = [];
    for (const judged of sets) {
      const set = context.takeOver ? withOutcome(judged) : judged;
      countSet(counts, set);
      excluded.push(...excludedRows(set, context));
    }
    await keep(excluded);
  }
  return counts;
}

async function* judgedSets(
  deps: LedgerDeps,
  { importId, projectId }: LedgerImportContext,
): AsyncGenerator<JudgedSet[]> {
  for await (const codes of deps.ledgerSeals.codesOf(importId)) {
    const [seals, orders] = await Promise.all([
      deps.ledgerSeals.findByCodes(projectId, codes),
      deps.findOrders(projectId, codes),
    ]);
    const rowsOf = groupBy(seals, (seal) => seal.uscc);
    yield codes.map((code) => {
      const order = orders.get(code);
      const rows = rowsOf.get(code) ?? [];
      return { order, rows, verdict: judgeLedgerSet(order, rows) };
    });
  }
}

/** A whole set whose order would not take the completion, a seal code of another order say. */
function withOutcome(set: JudgedSet): JudgedSet {
  const { order, verdict } = set;
  if (verdict.verdict !== 'complete' || order!.completions > 0) return set;
  const { seals, claimedAt } = verdict;
  const refused = {
    verdict: 'incomplete',
    seals,
    claimedAt,
    reason: 'completion-refused',
    saying: saying('completion-refused', {}),
  } as const;
  return { ...set, verdict: refused };
}

function countSet(counts: SetCounts, { order, verdict }: JudgedSet): void {
  counts.seen += 1;
  if (verdict.verdict === 'unknown' || verdict.verdict === 'impossible') counts.unknown += 1;
  if (verdict.verdict === 'incomplete') counts.incomplete += 1;
  if (verdict.verdict !== 'complete') return;
  counts.completed += 1;
  const late = order!.completions > 0 ? order!.late : isLate(verdict.completedAt, order!.dueAt!);
  if (late) counts.late += 1;
}

function excludedRows(
  { rows, verdict }: JudgedSet,
  { importId }: LedgerImportContext,
): RowResult[] {
  if (verdict.verdict === 'complete') return [];
  const { reason, saying: words } = verdict;
  return rows
    .filter((row) => row.importId === importId)
    .map(({ row }) => ({ row, outcome: 'excluded', reason, column: null, saying: words }));
}
