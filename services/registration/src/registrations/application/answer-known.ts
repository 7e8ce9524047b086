import type { Refused } from '@seal/contracts/http/error-catalogue';
import { stateAt } from '@seal/kernel/aggregate/state-at';
import { ok, type Outcome, refuse } from '@seal/kernel/outcome';
import type { Draft } from '../domain/draft-registration.ts';
import { type RegistrationDocument, registrationFolding } from '../domain/registration.ts';

export interface Registered {
  registration: RegistrationDocument;
  /** It was there before this request. */
  known: boolean;
}

/**
 * What a repetition is answered: what the first was answered, whatever happened since. Only a clerk
 * who sends anew, under no key, what has been withdrawn meanwhile must not be told that a set is
 * coming; for a row of an import the row is simply a repetition.
 */
export function answerKnown(
  draft: Draft,
  known: RegistrationDocument,
  by: 'by-key' | 'by-content',
): Outcome<Registered, Refused<'idempotency-key-reused' | 'case-number-used'>> {
  if (by === 'by-key' && known.history[0]?.fingerprint !== draft.repeat?.fingerprint) {
    return refuse('idempotency-key-reused');
  }
  if (by === 'by-content' && known.status === 'withdrawn' && draft.source === null) {
    return refuse('case-number-used', 'it was registered with this content, and withdrawn');
  }
  return ok({ registration: stateAt(registrationFolding, known, 1), known: true });
}
