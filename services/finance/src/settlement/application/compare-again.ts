import type { Refused } from '@seal/contracts/http/error-catalogue';
import type { Actor } from '@seal/contracts/common/roles';
import { ok, type Outcome, refuse } from '@seal/kernel/outcome';
import type { SettlementDeps } from './settlement-deps.ts';
import {
  type AskedOfMonth,
  type MonthDocument,
  type Signature,
  newestRun,
} from '../../months/exports.ts';
import { digestBooks, loadBooks } from '../../reconciliation/exports.ts';

export interface SettlingInput extends AskedOfMonth {
  actor: Actor;
  note: string | null;
  /** The caller's own, for reading the other services' books. */
  bearer: string;
}

export function signatureOf({ actor, now, note }: SettlingInput): Signature {
  return { by: { id: actor.id, name: actor.name }, at: now, note };
}

/** Whether the books are still those of the newest run. Refuses: reconciliation-outdated … */
export async function isCurrent(
  deps: SettlementDeps,
  { projectId, month, bearer }: SettlingInput,
  document: MonthDocument,
): Promise<Outcome<true, Refused>> {
  const terms = await deps.readTerms(projectId);
  if (!terms) return refuse('not-found');
  return deps.inTurn(async () => {
    const books = await loadBooks(deps, { projectId, month, terms, bearer });
    if (!books.ok) return books;
    const isSame = digestBooks(deps, books.value) === newestRun(document)?.inputsDigest;
    return isSame ? ok(true as const) : refuse('reconciliation-outdated');
  });
}
