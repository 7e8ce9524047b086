import type { Refused } from '@seal/contracts/http/error-catalogue';
import type { Repeat } from '@seal/kernel/aggregate/history';
import { ok, type Outcome, refuse } from '@seal/kernel/outcome';
import { availableFen } from './budget.ts';
import { entryIds, type LedgerEntry } from './ledger-entry.ts';
import { record, type StepDraft } from './step-draft.ts';

/** Money that comes in by a document, or is withdrawn by one (negative). */
export interface Appropriation {
  amountFen: number;
  documentNumber: string;
  note: string | null;
  actor: { id: string; name: string };
  repeat?: Repeat | undefined;
}

/** Entries that may be the first answer to a repeated appropriation. */
export interface KnownEntries {
  byId: Map<string, LedgerEntry>;
  byKey: Map<string, LedgerEntry>;
}

/**
 * The largest budget, a hundred of the largest amounts (common/fields.ts), in fen. Larger: sums
 * would leave the integers that JSON carries exactly.
 */
const LARGEST_BUDGET_FEN = 1_000_000_000_000_000;

/**
 * Records it, or answers the entry that the same document (or the same Idempotency-Key) made.
 * Refuses: idempotency-key-reused, document-number-used, budget-below-commitments, and
 * invalid-fields for an amount that no budget can carry.
 */
export function decideAppropriation(
  draft: StepDraft,
  known: KnownEntries,
  appropriation: Appropriation,
): Outcome<LedgerEntry, Refused> {
  const { amountFen, documentNumber, note, actor, repeat } = appropriation;
  const keyed = repeat && known.byKey.get(repeat.key);
  if (keyed) {
    const same = keyed.fingerprint === repeat.fingerprint;
    return same ? ok(keyed) : refuse('idempotency-key-reused');
  }
  const _id = entryIds.appropriation(draft.projectId, documentNumber);
  const numbered = known.byId.get(_id);
  if (numbered) {
    const same = numbered.adjustedFen === amountFen && numbered.note === note;
    return same ? ok(numbered) : refuse('document-number-used');
  }
  if (availableFen(draft.balances) + amountFen < 0) return refuse('budget-below-commitments');
  if (draft.balances.adjustedFen + amountFen > LARGEST_BUDGET_FEN) return tooLarge();
  const entry = record(draft, {
    _id,
    kind: 'appropriation',
    adjustedFen: amountFen,
    documentNumber,
    note,
    actor,
    ...repeat,
  });
  known.byId.set(_id, entry);
  if (repeat) known.byKey.set(repeat.key, entry);
  return ok(entry);
}

function tooLarge(): Outcome<never, Refused> {
  const message = 'The budget would be larger than can be carried';
  return refuse('invalid-fields', message, [{ pointer: '/amountFen', code: 'too-big', message }]);
}
