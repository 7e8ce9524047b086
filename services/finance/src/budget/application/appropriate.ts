import type { Refused } from '@seal/contracts/http/error-catalogue';
import { type Outcome, refuse } from '@seal/kernel/outcome';
import type { Appropriation } from '../domain/decide-appropriation.ts';
import type { LedgerEntry } from '../domain/ledger-entry.ts';
import type { Settle } from './deps.ts';
import { releaseQueue } from './release-held.ts';

/**
 * Money comes in by a document, or is withdrawn by one; held orders that it pays for are released,
 * in order of registration, before this answers. In: the amount in fen, the document, who, and the
 * Idempotency-Key. Out: the ledger's entry; for a repetition the first one.
 * Refuses: not-found, document-number-used, budget-below-commitments, idempotency-key-reused.
 */
export async function appropriate(
  settle: Settle,
  projectId: string,
  appropriation: Appropriation,
): Promise<Outcome<LedgerEntry, Refused>> {
  const answer = await settle(projectId, { kind: 'appropriation', appropriation });
  if (!answer?.appropriation) return refuse('not-found');
  if (answer.appropriation.ok && answer.more) await releaseQueue(settle, projectId);
  return answer.appropriation;
}
